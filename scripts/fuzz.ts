import { spawnSync } from 'node:child_process'

/**
 * Tells stories of a hall full of tablets and looks after every step at what became of the boards: `npm run fuzz`, or
 * `npm run fuzz -- --minutes=30`, `--seeds=100000`. The first seed is FUZZ_SEED's; fails at the first story that does.
 */
export async function run(parameters: readonly string[]): Promise<void> {
  const { status } = spawnSync(process.execPath, ['test/fuzz/main.ts', ...parameters], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
