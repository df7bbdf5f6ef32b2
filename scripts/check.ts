import { spawnSync } from 'node:child_process'

const steps: [name: string, tool: string, ...parameters: string[]][] = [
  ['types', 'tsc', '-b'],
  ['lint and format', 'biome', 'check', '--error-on-warnings', '.'],
  ['walls', 'vitest', 'run', '--project', 'walls', '--reporter=dot'],
  ['unused code and dependencies', 'knip'],
]

/** Everything that is checked without running the product. All steps run, so that one round shows all there is to mend. */
export async function run(): Promise<void> {
  const failed = steps.filter(([name, tool, ...parameters]) => {
    console.info(`\nChecking ${name} ...`)
    return spawnSync(`node_modules/.bin/${tool}`, parameters, { stdio: 'inherit' }).status !== 0
  })
  console.info(`\n${failed.length === 0 ? 'All checks pass.' : `Failed: ${failed.map(([name]) => name).join(', ')}.`}`)
  process.exitCode = failed.length === 0 ? 0 : 1
}
