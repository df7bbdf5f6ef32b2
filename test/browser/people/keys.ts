import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Device } from '../harness/device.ts'

/** Somebody who works by keyboard and ear. After every key something on the page has the focus, never its body. */
export interface Keys {
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  /** Goes on with Tab until this has the focus. */
  tabTo(target: Locator): Promise<void>
  /** Goes back with Shift and Tab until this has the focus. */
  backTo(target: Locator): Promise<void>
  /** Waits until a screen reader was told this. */
  hear(text: string): Promise<void>
}

/** What is said is held back while something else is heard. */
const bySaid = { timeout: 6_000 }

/** More stops than any screen has. */
const mostStops = 120

export function keysOf({ page }: Device): Keys {
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  const has = (target: Locator) => target.evaluate((element) => element === document.activeElement)
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await expect.poll(focused, { message: `focus after ${key}` }).not.toBe('BODY')
    }
  }
  const goTo = async (key: string, target: Locator) => {
    await target.first().waitFor()
    for (let stops = 0; stops < mostStops; stops++) {
      if (await has(target.first())) return
      await press(key)
    }
    throw new Error(`${key} does not lead to ${target}`)
  }
  return {
    press,
    type: (text) => page.keyboard.type(text),
    tabTo: (target) => goTo('Tab', target),
    backTo: (target) => goTo('Shift+Tab', target),
    async hear(text) {
      const told = async () => (await page.locator('[aria-live], [role=status]').allTextContents()).join('\n')
      await expect.poll(async () => (await told()).replaceAll('\u00a0', ' '), bySaid).toContain(text)
    },
  }
}

/** From now on, writes down each moment when a page of this device has not one main landmark and one heading of level 1. */
export async function watchStructure({ page }: Device): Promise<() => Promise<string | undefined>> {
  await page.addInitScript(() => {
    const shown = (name: string) => [...document.querySelectorAll(name)].filter((one) => one.checkVisibility()).length
    const look = () => {
      const [mains, headings] = [shown('main'), shown('h1')]
      if (mains === 1 && headings === 1) return
      const { dataset } = document.documentElement
      dataset.faults = `${dataset.faults ?? ''}${location.pathname}: ${mains} main, ${headings} h1\n`
    }
    document.addEventListener('DOMContentLoaded', () => {
      look()
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
    })
  })
  return () => page.evaluate(() => document.documentElement.dataset.faults)
}
