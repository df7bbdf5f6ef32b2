import type { Browser } from 'playwright-core'
import { launchBrowser, openDevice } from '../harness/browser.ts'
import type { Device } from '../harness/device.ts'
import { takePicture } from '../harness/look.ts'
import { type ServerProcess, startServer } from '../harness/server.ts'
import { type TableDevice, tableDevice } from './table.ts'

/** Two tablets at table 1 of the example workshop, and its desk. */
export interface TwoAtTable {
  readonly server: ServerProcess
  readonly browser: Browser
  readonly desk: Device
  readonly one: TableDevice
  readonly two: TableDevice
}

/** Starts the example, lets the desk begin this phase, and two tablets take their seats. */
export async function twoAtTable(phase: string): Promise<TwoAtTable> {
  const server = await startServer({ EXAMPLE: 'true' })
  const browser = await launchBrowser()
  const desk = await openDevice(browser, 'laptop', server.url)
  const one = await tableDevice(await openDevice(browser, 'tablet', server.url))
  const two = await tableDevice(await openDevice(browser, 'tablet', server.url))
  const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
  await desk.page.goto(printed(/Facilitator: +(\S+)/))
  await desk.page.getByText('Tilkoblet').waitFor()
  await goToPhase(desk, phase)
  for (const table of [one, two]) await table.join(printed(/bli-med\/(\w{6})/), 1)
  return { server, browser, desk, one, two }
}

/** The desk goes to a phase of the agenda, wherever it stands. */
export function goToPhase({ page }: Device, phase: string): Promise<void> {
  return page.getByRole('button', { name: `Gå hit: ${phase}` }).click()
}

/** What was on the three screens when a test failed. */
export async function failedPictures({ desk, one, two }: TwoAtTable, name: string): Promise<void> {
  for (const [index, { page }] of [desk, one.device, two.device].entries())
    await takePicture(page, `failed-${name}-${index + 1}`)
}
