import { describe, expect, test } from 'vitest'
import { columnLabel } from '../../../client/planning/column-label.ts'
import { fileErrorText } from '../../../client/planning/file-error-text.ts'
import { findingText } from '../../../client/planning/finding-text.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { fileFaultReasons } from '../../../shared/planning/file-fault.ts'
import { findingCodes } from '../../../shared/planning/finding.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })

describe('sentences of the import', () => {
  test.each(findingCodes)('[PL60] the finding %s is a whole sentence', (code) => {
    const text = findingText(t, { code, params: {}, value: 'Rulleres' })
    expect(text).toMatch(/\.$/)
    expect(text).not.toMatch(/\{\{|planning\./)
  })
  test.each(fileFaultReasons)('[PL60] the file fault %s is a whole sentence', (reason) => {
    const text = fileErrorText(t, new DomainError('fileUnreadable', 'row 2', { reason }))
    expect(text).toMatch(/\.$/)
    expect(text).not.toMatch(/\{\{|planning\./)
  })
  test('[PL60] what was read is said in the words of the screens', () => {
    const status = { code: 'statusRead', params: { decision: 'revise' }, value: 'Rulleres (utgår ikke)' } as const
    expect(findingText(t, status)).toBe('«Rulleres (utgår ikke)» er lest som Revideres. Teksten beholdes.')
    const type = { code: 'planTypeFromName', params: { planType: 'themePlan' }, value: '' } as const
    expect(findingText(t, type)).toContain('Temaplan')
    const long = findingText(t, { code: 'effortUnread', params: {}, value: 'x'.repeat(5_000) })
    expect(long.length).toBeLessThan(250)
  })
  test('[PL60] a column without a header is called by its letter', () => {
    expect(columnLabel(t, ['Plan', ' '], 1)).toBe('Kolonne B')
    const letters = [0, 25, 26, 51, 52, 701, 702].map((column) => columnLabel(t, [], column).replace('Kolonne ', ''))
    expect(letters).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
