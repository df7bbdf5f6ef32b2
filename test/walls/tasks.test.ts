import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Runs a task as npm does, and tells how it ended. */
function runTask(folder: string, task: string, environment: Record<string, string>) {
  const env = { ...process.env, npm_execpath: undefined, ...environment }
  const parameters = [join(folder, 'scripts/bootstrap.mjs'), task]
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { env, encoding: 'utf8' })
  return { status, said: stdout.trim(), complaint: stderr.trim() }
}

test('[WL7] without a registry the task says in one sentence that the packages could not be fetched', () => {
  const clone = mkdtempSync(join(tmpdir(), 'planverksted-clone-'))
  for (const path of ['scripts', 'package.json', 'package-lock.json']) {
    cpSync(join(root, path), join(clone, path), { recursive: true })
  }
  const { status, said, complaint } = runTask(clone, 'build', {
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: join(clone, 'cache'),
    npm_config_fetch_retries: '0',
  })
  rmSync(clone, { recursive: true, force: true })
  expect(status).toBe(1)
  expect(said).toMatch(/^Installing the packages/)
  expect(complaint).toMatch(/^The packages could not be fetched: the npm registry was not reached\.[^\n]*$/)
})

test('[WL7] a browser that does not start is named in one sentence', () => {
  const { status, complaint } = runTask(root, 'test', { CHROMIUM_PATH: '/bin/false' })
  expect(status).toBe(1)
  expect(complaint).toMatch(/^CHROMIUM_PATH names \/bin\/false, which does not start[^\n]*$/)
})
