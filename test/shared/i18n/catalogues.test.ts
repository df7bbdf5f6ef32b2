import { describe, expect, test } from 'vitest'
import { en } from '../../../shared/i18n/en/index.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { nn } from '../../../shared/i18n/nn/index.ts'

/** Every key with its text, e.g. "board.decision.new" → "Ny". */
function flat(catalogue: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value as object, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

/** The values a sentence shows: {{name}} and the %d of the controls' character counts. */
const valuesOf = (text: string) => (text.match(/\{\{\w+\}\}|%d/g) ?? []).sort()

const bokmal = flat(nb)

describe.each([
  ['nn', flat(nn)],
  ['en', flat(en)],
])('%s', (_language, catalogue) => {
  test('[UU45] has no key that bokmål lacks', () => {
    expect([...catalogue.keys()].filter((key) => !bokmal.has(key))).toEqual([])
  })

  test('[UU45] leaves no key out', () => {
    expect([...bokmal.keys()].filter((key) => !catalogue.has(key))).toEqual([])
  })

  test('[UU45] shows the same values in each sentence', () => {
    const differing = [...catalogue].filter(([key, text]) => {
      const original = bokmal.get(key)
      return original !== undefined && valuesOf(text).join() !== valuesOf(original).join()
    })
    expect(differing).toEqual([])
  })

  test('[UU45] has a text for every key', () => {
    expect([...catalogue].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })
})
