import { randomInt } from 'node:crypto'
import { defineConfig } from 'vitest/config'

// Each run tries other random cases. `FC_SEED=<seed> npm test -- <file>` runs the same ones again.
process.env.FC_SEED ??= String(randomInt(2 ** 31 - 1))
console.info(`Random cases from FC_SEED=${process.env.FC_SEED}`)

const setupFiles = ['test/setup/seed.ts']

/** `npm test` runs all projects; `npm test -- test/shared` those files, `npm test -- --project server` one room. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      { test: { name: 'shared', include: ['test/shared/**/*.test.ts'], setupFiles } },
      { test: { name: 'server', include: ['test/server/**/*.test.ts'], setupFiles, testTimeout: 15_000 } },
      { test: { name: 'client', include: ['test/client/**/*.test.{ts,tsx}'], setupFiles } },
      { test: { name: 'walls', include: ['test/walls/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles,
          globalSetup: ['test/browser/harness/prepare.ts'],
          // One server and one browser at a time: two of them on a small machine make each other's timings untrue.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser on a small machine with other work may need more than the second that is usual.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
