import { describe, expect, test } from 'vitest'
import { errorText, mayPass } from '../../../client/ui/error-text.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { DomainError, errorCodes } from '../../../shared/protocol/errors.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })

describe('errors in words', () => {
  test.each(errorCodes)('[UU40] %s is a whole sentence, with no placeholder left', (code) => {
    const text = errorText(t, new DomainError(code, 'lanes/0', { limit: 8, rows: 9 }))
    expect(text).toMatch(/^[A-ZÆØÅ].{10,}[.]$/)
    expect(text).not.toMatch(/[{}]/)
  })

  test('[UU40] where it happened and its own values are filled in', () => {
    expect(errorText(t, new DomainError('tooMany', 'plans', { limit: 8 }))).toContain('(planer): høyst 8')
    expect(errorText(t, new DomainError('badRequest', 'lanes/0/name'))).toContain('(felt 1 navn)')
    expect(errorText(t, new DomainError('badRequest', '12'))).toContain('(12)')
    expect(errorText(t, new DomainError('badRequest', 'toString'))).toContain('(toString)')
    expect(errorText(t, new DomainError('fileTooManyRows', undefined, { rows: 6000, limit: 5000 }))).toMatch(
      /6000.*5000/,
    )
  })

  test('[UU40] what is not one of our errors is told as an internal fault', () => {
    expect(errorText(t, new TypeError('x is undefined'))).toBe(t('errors.internal'))
  })

  test('[UU41] only faults that may pass may be tried again', () => {
    const passing = errorCodes.filter((code) => mayPass(new DomainError(code)))
    expect(new Set(passing)).toEqual(new Set(['internal', 'offline', 'storeFailed', 'rateLimited', 'tooManyAttempts']))
    expect(mayPass(new TypeError('x'))).toBe(true)
  })
})
