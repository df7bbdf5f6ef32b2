import { spawnSync } from 'node:child_process'
import { Sentence } from './sentence.ts'

/**
 * Measures the boards beside other servers: `npm run bench`, or `npm run bench -- 60/60 --rounds=1` for a part. The server gets
 * one core and the devices another.
 */
export async function run(parameters: readonly string[]): Promise<void> {
  if (spawnSync('taskset', ['-V']).status !== 0) {
    throw new Sentence(
      'The bench binds programs to cores with taskset (util-linux), which is not here: run it on Linux.',
    )
  }
  const { status } = spawnSync('taskset', ['-c', '1', process.execPath, 'test/bench/main.ts', ...parameters], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
