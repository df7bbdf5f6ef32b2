import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import { type Disk, diskThatFillsUp, diskThatRefuses } from './harness/disk.ts'
import { inspect } from './harness/look.ts'
import { startServer } from './harness/server.ts'
import { tableDevice } from './people/table.ts'

const climate = 'Klimastrategi 2030'
const nature = 'Temaplan naturmangfold'
const lane = 'Start 2028'
/** A store that works again is found out within seconds. */
const soon = { timeout: 20_000 }

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const full = diskThatFillsUp()
test.skipIf(!full)(
  '[UU79] [ST27] [ST28] a full disk is told on boards and desk and in the log; work goes on, and is saved when there is room',
  () => tellStory(full, 'full', 'disken er full'),
)

const refusing = diskThatRefuses()
test.skipIf(!refusing)('[UU79] [ST27] [ST28] so is a disk that fails in another way', () =>
  tellStory(refusing, 'failing', 'Serveren får ikke lagret'),
)

async function tellStory(disk: Disk | undefined, name: string, words: string): Promise<void> {
  if (!disk) return
  const server = await startServer({ EXAMPLE: 'true', LOG_LEVEL: 'info', DATA_DIR: disk.folder })
  onTestFinished(async () => {
    await server.remove()
    disk.remove()
  })
  const desk = await openDevice(browser, 'laptop', server.url)
  await desk.page.goto(/Facilitator: +(\S+)/.exec(server.output())?.[1] ?? '')
  await desk.page.getByText('Tilkoblet', { exact: true }).waitFor()
  const code = /code (\w{3} \w{3})/.exec(server.output())?.[1] ?? ''
  const [table, neighbour] = [
    await tableDevice(await openDevice(browser, 'tablet', server.url)),
    await tableDevice(await openDevice(browser, 'tablet', server.url)),
  ]
  for (const tablet of [table, neighbour]) await tablet.join(code, 1)
  await table.drag(climate, lane)
  await table.saved()

  disk.fail(server.pid())
  await table.drag(nature, lane)
  await expect.poll(() => table.status().textContent(), soon).toBe('Ikke lagret')
  for (const { device } of [table, neighbour]) await device.page.getByRole('alert').getByText(words).waitFor()
  await desk.page.getByRole('alert').getByText('Det gjelder Bord 1.').waitFor()
  await expect.poll(() => neighbour.cardsIn(lane)).toEqual([nature, climate])
  await inspect(table.device.page, `store-${name}-board`)
  await inspect(desk.page, `store-${name}-desk`)
  // A connection that comes only now is told too.
  await neighbour.device.page.reload()
  await neighbour.device.page.getByRole('alert').getByText(words).waitFor()

  disk.mend(server.pid())
  await expect.poll(() => table.status().textContent(), soon).toBe('Lagret')
  for (const { page } of [table.device, neighbour.device, desk])
    await page.getByRole('alert').waitFor({ state: 'detached' })
  await expect.poll(() => table.device.page.getByText('Serveren lagrer igjen.').count()).toBe(1)
  const logged = (said: string) =>
    server
      .output()
      .split('\n')
      .filter((line) => line.includes(said)).length
  expect([logged('updates cannot be stored'), logged('updates are stored again')]).toEqual([1, 1])
  await server.kill()
  await server.start()
  await neighbour.device.page.reload()
  await expect.poll(() => neighbour.cardsIn(lane), soon).toEqual([nature, climate])
}
