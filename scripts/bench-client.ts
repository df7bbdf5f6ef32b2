import { spawnSync } from 'node:child_process'
import { provideChromium } from './chromium.ts'
import { buildClient } from './client-build.ts'
import { Sentence } from './sentence.ts'

/**
 * Holds the client to its budgets on a slow tablet and a slow network: `npm run bench:client`, or
 * `npm run bench:client -- drag` for a part. Fails when a budget is not met.
 */
export async function run(parameters: readonly string[]): Promise<void> {
  if (spawnSync('taskset', ['-V']).status !== 0) {
    throw new Sentence(
      'The bench binds its server to a core with taskset (util-linux), which is not here: run it on Linux.',
    )
  }
  process.env.CHROMIUM_PATH = await provideChromium()
  buildClient()
  const { status } = spawnSync(process.execPath, ['test/bench/client/main.ts', ...parameters], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
