import { provideChromium } from '../../../scripts/chromium.ts'
import { buildClient } from '../../../scripts/client-build.ts'

/** Before the browser tests: a Chromium (named to the tests by CHROMIUM_PATH) and a client built from today's sources. */
export async function setup(): Promise<void> {
  process.env.CHROMIUM_PATH = await provideChromium()
  buildClient()
}
