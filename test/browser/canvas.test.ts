import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cardId, laneId } from '../client/board/canvas/board.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { Finger, type Point } from './harness/finger.ts'
import { accessibilityFaults, takePicture } from './harness/look.ts'

const root = join(import.meta.dirname, 'canvas-playground')
const outDir = join(import.meta.dirname, '../../.cache/canvas-playground')

let site: PreviewServer
let browser: Browser
let tablet: Device

beforeAll(async () => {
  await build({ root, configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  site = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

beforeEach(async () => {
  const url = site.resolvedUrls?.local[0]
  if (!url) throw new Error('The playground has no address')
  tablet = await openDevice(browser, 'tablet', url.replace(/\/$/, ''))
  await tablet.page.goto('/')
  await card('Klimastrategi 2030').waitFor()
  await settled()
})

afterEach(async () => {
  expect(tablet.problems()).toEqual([])
  await tablet.close()
})

const card = (name: string): Locator => tablet.page.locator('.pv-card', { hasText: name })
const lifted = (): Locator => tablet.page.locator('.pv-card[data-state=lifted]')
const announced = () => tablet.page.locator('[data-announcements]').textContent()

/** What the canvas told its owner, drags left out. */
async function told(): Promise<unknown[]> {
  const log = await tablet.page.evaluate(() => window.playground.log)
  return log.filter(([type]) => type !== 'drag')
}

/** Waits until no card moves any more. */
async function settled(): Promise<void> {
  const places = () =>
    tablet.page.evaluate(() =>
      [...document.querySelectorAll('.pv-card')].map((one) => one.getBoundingClientRect().y).join(),
    )
  let before = ''
  await expect
    .poll(
      async () => {
        const now = await places()
        const same = now === before
        before = now
        return same
      },
      { interval: 60 },
    )
    .toBe(true)
}

async function middleOf(name: string): Promise<Point> {
  const box = await card(name).boundingBox()
  if (!box) throw new Error(`${name} is not in sight`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

describe('by finger', () => {
  test('[BD66] a card is dragged into another lane and lies where the dashed place was', async () => {
    const finger = await Finger.of(tablet.page)
    await finger.down(await middleOf('Klimastrategi 2030'))
    await finger.move({ x: 720, y: 330 })
    await lifted().waitFor()
    await takePicture(tablet.page, 'canvas-drag')
    await finger.up()
    await expect.poll(told).toEqual([
      ['place', cardId(6), laneId(2), 2],
      ['select', cardId(6)],
    ])
    await settled()
    expect(await accessibilityFaults(tablet.page)).toEqual([])
  })

  test('[BD70] a second finger does not disturb a drag', async () => {
    const input = await tablet.page.context().newCDPSession(tablet.page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]) =>
      input.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
    const other = await middleOf('Plan for arkitektur')
    await send('touchStart', await middleOf('Klimastrategi 2030'))
    await send('touchMove', { x: 720, y: 400 })
    await lifted().waitFor()
    await send('touchStart', { x: 720, y: 400 }, other)
    await send('touchMove', { x: 720, y: 410 }, { x: other.x + 80, y: other.y + 60 })
    await send('touchMove', { x: 725, y: 330 }, { x: other.x + 90, y: other.y + 90 })
    expect(await lifted().getAttribute('data-card')).toBe(cardId(6))
    await send('touchEnd')
    await expect.poll(told).toContainEqual(['place', cardId(6), laneId(2), 2])
  })

  test('[BD75] a tap opens, also right after a drop outside the board, which changes nothing', async () => {
    const finger = await Finger.of(tablet.page)
    await finger.drag(await middleOf('Klimastrategi 2030'), { x: 500, y: 20 })
    await expect.poll(() => lifted().count()).toBe(0)
    await settled()
    await finger.down(await middleOf('Kommunedelplan for'))
    await finger.up()
    await expect.poll(told).toEqual([
      ['select', cardId(6)],
      ['select', cardId(2)],
      ['open', cardId(2)],
    ])
  })

  test('[BD71] a card another device holds cannot be taken, and says who has it', async () => {
    await tablet.page.evaluate(
      (id) =>
        window.playground.setRemote([
          {
            key: 1,
            label: 'Bord 5, nettbrett 2',
            tableNumber: 5,
            drag: { cardId: id, over: null, at: { x: 0.7, y: 0.6 } },
          },
        ]),
      cardId(6),
    )
    await tablet.page.locator('.pv-ghost').waitFor()
    const finger = await Finger.of(tablet.page)
    await finger.drag(await middleOf('Klimastrategi 2030'), { x: 720, y: 300 })
    await expect.poll(announced).toContain('holdes av Bord 5, nettbrett 2')
    expect(await lifted().count()).toBe(0)
    expect(await told()).toEqual([])
  })

  test('[BD72] a line is drawn from the selected card’s handle to another card', async () => {
    const finger = await Finger.of(tablet.page)
    await finger.down(await middleOf('Klimastrategi 2030'))
    await finger.up()
    const handle = await tablet.page.locator('[data-connect]').boundingBox()
    if (!handle) throw new Error('no handle')
    await finger.drag({ x: handle.x + 22, y: handle.y + 22 }, await middleOf('IKT-strategi'))
    await expect.poll(told).toContainEqual(['connect', cardId(6), cardId(7)])
  })
})

describe('a lane of 200 cards', () => {
  const shown = () => tablet.page.locator('.pv-card')
  const ground = () => tablet.page.locator('.pv-lane-ground').first()
  const numbered = (number: number) => tablet.page.locator(`.pv-card[data-card="${cardId(number)}"]`)
  const hasFocus = (number: number) => numbered(number).evaluate((element) => element.contains(document.activeElement))
  const isInView = (number: number) =>
    numbered(number).evaluate((element) => {
      const view = document.querySelector('.pv-lane-ground')?.getBoundingClientRect()
      const { top, bottom } = element.getBoundingClientRect()
      return view !== undefined && top >= view.top - 1 && bottom <= view.bottom + 1
    })

  beforeEach(async () => {
    await tablet.page.goto('/?cards=200&unplaced')
    await shown().first().waitFor()
    await settled()
  })

  test('[BD76] only those in sight are in the page, and each says which of how many it is', async () => {
    expect(await shown().count()).toBeLessThan(20)
    expect(await numbered(0).getAttribute('aria-posinset')).toBe('1')
    expect(await numbered(0).getAttribute('aria-setsize')).toBe('200')
    await ground().evaluate((element) => element.scrollTo({ top: 9000 }))
    await expect.poll(() => numbered(3).count()).toBe(0)
    expect(await shown().count()).toBeGreaterThan(3)
    await takePicture(tablet.page, 'canvas-200-scrolled')
    expect(await accessibilityFaults(tablet.page)).toEqual([])
  })

  test('[BD76] by keyboard one comes to the last card and back, which are seen whole', async () => {
    await numbered(0).locator('button').focus()
    await tablet.page.keyboard.press('End')
    await expect.poll(() => hasFocus(199)).toBe(true)
    await expect.poll(() => isInView(199)).toBe(true)
    for (const key of ['ArrowUp', 'Home']) await tablet.page.keyboard.press(key)
    await expect.poll(() => hasFocus(0)).toBe(true)
    await expect.poll(() => isInView(0)).toBe(true)
  })

  test('[BD76] the card that has the focus stays in the page however far its lane scrolls', async () => {
    await numbered(0).locator('button').focus()
    await ground().evaluate((element) => element.scrollTo({ top: 9000 }))
    await expect.poll(() => numbered(3).count()).toBe(0)
    expect(await hasFocus(0)).toBe(true)
  })

  test('[BD76] a lane comes to be as long as its cards are, those that were never seen too', async () => {
    const length = () => ground().evaluate(({ scrollHeight }) => scrollHeight)
    let before = 0
    await expect
      .poll(
        async () => {
          const same = before === (await length())
          before = await length()
          return same
        },
        { interval: 700 },
      )
      .toBe(true)
    await ground().evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
    await settled()
    expect(await length()).toBe(before)
    expect(await isInView(199)).toBe(true)
  })
})

test('[UU61] by keyboard alone a card is lifted, carried to the next lane and dropped, and keeps the focus', async () => {
  await card('Klimastrategi 2030').locator('button').focus()
  for (const key of [' ', 'ArrowRight', 'ArrowUp', 'Enter']) await tablet.page.keyboard.press(key)
  await expect.poll(told).toEqual([
    ['place', cardId(6), laneId(2), 1],
    ['select', cardId(6)],
  ])
  expect(await announced()).toBe('Klimastrategi 2030 ligger i Senere i perioden, plass 2 av 3')
  expect(await card('Klimastrategi 2030').evaluate((element) => element.contains(document.activeElement))).toBe(true)
})
