import type { CDPSession, Page } from 'playwright-core'
import { openDevice } from '../../browser/harness/browser.ts'
import type { Hall } from './hall.ts'

/** A mid-range tablet beside this machine, and the wifi of a hall. */
const cpuSlowdown = 4
const wifi = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 }

/** The tablet that is measured: 1024×768 with touch, a slow processor, an empty cache. */
export interface Tablet {
  readonly page: Page
  readonly cdp: CDPSession
  close(): Promise<void>
}

interface TabletKind {
  /** It has joined its table before; else it comes with no cookie at all. */
  readonly seated: boolean
  readonly slowNetwork?: boolean
  readonly slowProcessor?: boolean
}

export async function openTablet(
  { browser, url, ownPlace }: Hall,
  { seated, slowNetwork = false, slowProcessor = true }: TabletKind,
): Promise<Tablet> {
  const device = await openDevice(browser, 'tablet', url)
  const { page } = device
  if (seated) {
    const [name = '', value = ''] = ownPlace.headers.cookie?.split('=') ?? []
    await page.context().addCookies([{ name, value, url }])
  }
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  if (slowNetwork) await cdp.send('Network.emulateNetworkConditions', wifi)
  if (slowProcessor) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  return { page, cdp, close: () => device.close() }
}
