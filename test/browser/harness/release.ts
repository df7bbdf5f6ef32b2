import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const parts = ['client', 'server', 'shared', 'scripts', 'vite.config.ts', 'tsconfig.base.json', 'package.json']

export interface Change {
  file: string
  from: string
  to: string
}

/**
 * Another version of the product: the sources with these changes, in a folder of their own, and the client built from
 * them. `ServerProcess.start` starts from it, as a new deploy does.
 */
export function makeRelease(changes: readonly Change[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'planverksted-release-'))
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(folder, file), 'utf8')
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`)
    writeFileSync(join(folder, file), text.replace(from, to))
  }
  const vite = join(folder, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: folder, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`The release could not be built:\n${stderr}`)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
