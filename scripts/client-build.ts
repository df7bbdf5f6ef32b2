import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressFiles } from './compress-files.ts'
import { Sentence } from './sentence.ts'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/client')
const stampFile = join(root, 'dist/client.stamp')
const sources = [
  'client',
  'shared',
  'scripts/calm-siblings.ts',
  'scripts/client-build.ts',
  'scripts/compress-files.ts',
  'scripts/first-files.ts',
  'scripts/installed-files.ts',
  'scripts/way-in.ts',
  'vite.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
]

/** Builds the client into dist/client, unless what lies there was built from the very same sources. */
export function buildClient(): void {
  const stamp = stampOf(sources)
  if (existsSync(join(built, 'index.html')) && readIfThere(stampFile) === stamp) return
  console.info('Building the client ...')
  // Built beside and moved into place, so that nobody is ever served half a client.
  const beside = `${built}.${process.pid}`
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const parameters = [vite, 'build', '--outDir', beside, '--emptyOutDir', '--logLevel', 'warn']
  // Tests run with NODE_ENV=test, which would put the development build of React into what is then served.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8', env })
  if (status !== 0) {
    rmSync(beside, { recursive: true, force: true })
    throw new Sentence(`${stdout}${stderr}\nThe client could not be built: vite says why above.`)
  }
  compressFiles(join(beside, 'assets'))
  mkdirSync(join(root, 'dist'), { recursive: true })
  rmSync(built, { recursive: true, force: true })
  renameSync(beside, built)
  writeFileSync(stampFile, stamp)
}

/** One hash over names and contents. */
function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
