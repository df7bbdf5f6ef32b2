import { spawnSync } from 'node:child_process'
import { provideChromium } from './chromium.ts'
import { buildClient } from './client-build.ts'

/** Runs the whole suite, or what the arguments choose: `npm test -- test/shared`, `npm test -- --project server`. */
export async function run(parameters: readonly string[]): Promise<void> {
  if (mayUseBrowser(parameters)) {
    process.env.CHROMIUM_PATH = await provideChromium()
    buildClient()
  }
  console.info('Running the tests ...')
  const vitest = 'node_modules/vitest/vitest.mjs'
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...parameters], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}

/** Without a choice of files or projects everything runs. */
function mayUseBrowser(parameters: readonly string[]): boolean {
  const chosen = parameters.filter((parameter) => /^test\b|^--project/.test(parameter))
  return chosen.length === 0 || parameters.some((parameter) => parameter.includes('browser'))
}
