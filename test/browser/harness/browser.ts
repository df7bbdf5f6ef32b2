import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { Device } from './device.ts'

/** Nothing of the browser's own goes out, and no name but this machine's resolves: an external request cannot succeed. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** The devices of a workshop. */
const kinds = {
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  projector: { viewport: { width: 1920, height: 1080 } },
  laptop: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>
export type DeviceKind = keyof typeof kinds

/** Starts the Chromium that test/browser/harness/prepare.ts found. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: flags })
}

/** A device with cookies and storage of its own, that knows the server at `url` and complains about every other address. */
export async function openDevice(browser: Browser, kind: DeviceKind, url: string): Promise<Device> {
  const context = await browser.newContext({ ...kinds[kind], baseURL: url, locale: 'nb-NO', timezoneId: 'Europe/Oslo' })
  return new Device(context, await context.newPage(), url)
}
