import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tableColour } from '../../../client/ui/table-colour.ts'
import { laneColours, lanePatterns } from '../../../shared/workshop/workshop.ts'

const css = readFileSync(new URL('../../../client/ui/theme.css', import.meta.url), 'utf8')
const token = (name: string) => css.match(new RegExp(`--pv-${name}: (.+);`))?.[1] ?? ''

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** CIE lightness, 0 to 100: what is left of a colour for one who sees no hues. */
const lightness = (hex: string) => 116 * Math.cbrt(luminance(hex)) - 16

const tables = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => token(`table-${number}`))
const white = '#ffffff'

describe('colours', () => {
  test.each(tables)('[UU43] white numbers on table colour %s have at least 4.5:1', (colour) => {
    expect(contrast(colour, white)).toBeGreaterThanOrEqual(4.5)
  })

  test('[UU43] the eight table colours differ in lightness', () => {
    const steps = tables.map(lightness).sort((a, b) => a - b)
    const gaps = steps.slice(1).map((step, at) => step - (steps[at] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(3)
  })

  test('[UU43] after eight tables the colours repeat', () => {
    expect(tableColour(9)).toBe(tableColour(1))
    expect(tableColour(8)).toBe('var(--pv-table-8)')
  })

  test.each(laneColours)('[UU44] lane colour %s has at least 3:1 on white and on the lane', (colour) => {
    for (const ground of [white, token('well')])
      expect(contrast(token(`lane-${colour}`), ground)).toBeGreaterThanOrEqual(3)
  })

  test.each(lanePatterns)('[UU44] lane pattern %s has a picture of its own', (pattern) => {
    const all = lanePatterns.map((one) => token(`pattern-${one}`))
    expect(all.filter((one) => one === token(`pattern-${pattern}`))).toHaveLength(1)
    expect(token(`pattern-${pattern}`)).toMatch(/^(none|url\()/)
  })

  const texts = ['ink', 'muted-strong', 'muted', 'accent', 'good-text', 'danger-text', 'caution-text']
  test.each(texts)('[UU44] text colour %s has at least 4.5:1 on page, surface and well', (text) => {
    for (const ground of ['page', 'surface', 'well', 'well-pale'])
      expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['good-text', 'good-tint'],
    ['caution-text', 'caution-tint'],
    ['danger-text', 'danger-tint'],
    ['accent', 'accent-tint'],
  ])('[UU44] %s has at least 4.5:1 on %s', (text, tint) => {
    expect(contrast(token(text), token(tint))).toBeGreaterThanOrEqual(4.5)
  })
})
