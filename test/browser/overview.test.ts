import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import { inspect } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { tableDevice } from './people/table.ts'

const height = 800

let server: ServerProcess
let browser: Browser

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU105, UU106] the desk has phase, time, next step and ten tables in sight, and enters for a table without a device', {
  timeout: 90_000,
}, async () => {
  const desk = await openDevice(browser, 'laptop', server.url)
  const { page } = desk
  await page.setViewportSize({ width: 1280, height })
  await page.goto(/Facilitator: +(\S+)/.exec(server.output())?.[1] ?? '')
  await page.locator('.pv-tiles').waitFor()
  const setUp = `/api/workshops/${new URL(page.url()).pathname.split('/')[2]}`
  const { workshop } = (await (await page.request.get(setUp)).json()) as WorkshopView
  const more = Array.from({ length: 10 - workshop.tables.length }, () => ({ topic: '' }))
  await page.request.patch(setUp, {
    data: { tables: [...workshop.tables.map(({ id, topic }) => ({ id, topic })), ...more] },
  })
  const { code } = await (await page.request.get(`${setUp}/links`)).json()
  const table = await tableDevice(await openDevice(browser, 'tablet', server.url))
  await table.join(code, 2)
  for (const phase of ['Velkommen', 'Les hver for dere', 'Når trenger vi planen?']) {
    await page.getByRole('button', { name: `Begynn «${phase}»` }).click()
    await page.getByText(new RegExp(`^Fase \\d+ av \\d+: ${phase.replace('?', '\\?')}`)).waitFor()
  }
  const tiles = page.locator('.pv-tile')
  const tile = (number: number) => tiles.nth(number - 1)
  await tile(2).getByText('1 enhet').waitFor()
  await tile(10)
    .getByText(/^0 av \d+ plassert$/)
    .waitFor()
  const inSight = [
    page.getByRole('button', { name: 'Start tiden' }),
    page.getByRole('button', { name: /^Begynn «/ }),
    page.getByRole('button', { name: 'Bord 10' }),
    tile(1),
    tile(10),
  ]
  for (const each of inSight) {
    const box = await each.boundingBox()
    expect((box?.y ?? height) + (box?.height ?? 0), await each.innerText()).toBeLessThanOrEqual(height)
  }
  await inspect(page, 'desk-ten-tables')

  await tile(2).getByRole('link', { name: 'Hjelp til: Bord 2' }).waitFor()
  expect(
    await tile(2)
      .getByRole('link', { name: /^Før inn/ })
      .count(),
  ).toBe(0)
  await tile(4).getByText('Ingen enheter').waitFor()
  await tile(4).getByRole('link', { name: 'Før inn for bordet: Bord 4' }).click()
  await page.getByRole('heading', { level: 1, name: /Bord 4/ }).waitFor()
  expect([...desk.problems(), ...table.device.problems()]).toEqual([])
})
