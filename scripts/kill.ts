import { spawnSync } from 'node:child_process'

/**
 * Kills the server again and again while devices work: `npm run kill`, or `npm run kill -- --rounds=20 --seed=7`, and with
 * `--postgres` on a PostgreSQL of its own. Fails at the first round in which anything that was called saved is missing.
 */
export async function run(parameters: readonly string[]): Promise<void> {
  const { status } = spawnSync(process.execPath, ['test/kill/main.ts', ...parameters], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
