import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const screens = join(import.meta.dirname, '../../../test-results/screens')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Writes what the screen shows to test-results/screens/<name>.png, to be looked at. */
export async function takePicture(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  mkdirSync(screens, { recursive: true })
  await page.screenshot({ ...options, path: join(screens, `${name}.png`), animations: 'disabled' })
}

/** Takes a picture and holds the screen to having no axe fault. */
export async function inspect(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  await takePicture(page, name, options)
  expect(await accessibilityFaults(page), name).toEqual([])
}

/** What axe finds wrong on the page as it stands: one readable line per rule, with the elements. Empty when all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.map(({ id, impact, help, nodes }) => {
    const elements = nodes.map(({ target, html, any }) => `\n    ${target.join(' ')}: ${html} ${any[0]?.message ?? ''}`)
    return `${id} (${impact}): ${help}${elements.join('')}`
  })
}
