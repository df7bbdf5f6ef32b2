import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { Finger } from './harness/finger.ts'
import { accessibilityFaults, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'

let server: ServerProcess
let browser: Browser
let tablet: Device

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  tablet = await openDevice(browser, 'tablet', server.url)
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[WL4] the first page shows itself without a console error, an external request or an axe fault', async () => {
  await tablet.page.goto('/')
  await tablet.page.getByLabel('Kode').waitFor()
  await takePicture(tablet.page, 'harness-home')
  expect(await accessibilityFaults(tablet.page)).toEqual([])
  expect(tablet.problems()).toEqual([])
})

test('[WL5] a killed server starts again on its address and store', async () => {
  await server.kill()
  await expect(fetch(server.url)).rejects.toThrow()
  await server.start()
  expect((await fetch(server.url)).ok).toBe(true)
})

test('[WL4] the harness notices console errors, exceptions, external requests and axe faults', async () => {
  const device = await openDevice(browser, 'laptop', server.url)
  await device.page.goto('/')
  await device.page.evaluate(() => {
    console.error('from the console')
    setTimeout(() => {
      throw new Error('from a timer')
    })
    document.body.innerHTML = '<img src="http://example.invalid/x.png">'
  })
  await expect.poll(() => device.problems().join('\n')).toMatch(/from the console/)
  await expect.poll(() => device.problems().join('\n')).toMatch(/exception: .*from a timer/)
  await expect.poll(() => device.problems().join('\n')).toMatch(/external request: http:\/\/example.invalid/)
  expect((await accessibilityFaults(device.page)).join('\n')).toMatch(/image-alt/)
  await device.close()
})

test('[WL6] a finger drags: the page hears start, several moves and end', async () => {
  const device = await openDevice(browser, 'tablet', server.url)
  await device.page.goto('/')
  // Not the page that stands there while this one is fetched: an element that goes away takes its touches with it.
  await device.page.getByLabel('Kode').waitFor()
  await device.page.evaluate(() => {
    for (const type of ['touchstart', 'touchmove', 'touchend']) {
      window.addEventListener(type, () => {
        document.documentElement.dataset.heard =
          (document.documentElement.dataset.heard ?? '') + type.at('touch'.length)
      })
    }
  })
  const finger = await Finger.of(device.page)
  await finger.drag({ x: 100, y: 100 }, { x: 400, y: 300 })
  const heard = () => device.page.evaluate(() => document.documentElement.dataset.heard)
  await expect.poll(heard).toMatch(/^sm{3,}e$/)
  await device.close()
})
