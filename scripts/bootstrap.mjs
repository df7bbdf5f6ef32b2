// Runs on the Node that is there (20.19 or newer) and needs nothing installed: brings the packages and Node 24, then does
// the task (`start`, `test`, ...: scripts/<task>.ts) under that Node.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const [task = 'start', ...parameters] = process.argv.slice(2)

try {
  if (!isAtLeast(process.versions.node, '20.19')) {
    stop(`Node 20.19 or newer is needed to begin (found ${process.versions.node}): see https://nodejs.org.`)
  }
  process.chdir(root)
  if (!isInstalled()) install()
  const node = projectNode()
  if (realpathSync(node) === realpathSync(process.execPath)) {
    process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`
    const { run } = await import(new URL(`${task}.ts`, import.meta.url).href)
    await run(parameters)
  } else {
    handOver(node)
  }
} catch (error) {
  // A sentence is meant for the person at the keyboard; anything else is a fault of ours and keeps its stack.
  console.error(error instanceof Error && error.name === 'Sentence' ? `\n${error.message}` : error)
  process.exitCode = 1
}

/**
 * Ends with one sentence instead of a stack.
 * @returns {never}
 */
function stop(/** @type {string} */ sentence) {
  throw Object.assign(new Error(sentence), { name: 'Sentence' })
}

/** Tells whether node_modules is what package-lock.json asks for; packages for other machines are left out of it. */
function isInstalled() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  const locked = readPackages(join(root, 'package-lock.json'))
  if (!installed || !locked) return false
  return (
    Object.entries(locked).every(([path, { version, optional }]) => {
      const there = installed[path]
      return path === '' || (there ? there.version === version : optional === true)
    }) && Object.keys(installed).every((path) => path in locked)
  )
}

/** @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function readPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  console.log('Installing the packages of package-lock.json (npm ci; a minute or two the first time) ...')
  const npm = process.env.npm_execpath
  const command = npm?.endsWith('.js') ? process.execPath : 'npm'
  const before = npm?.endsWith('.js') ? [npm] : []
  // npm's own patience is minutes long; a machine without network should hear of it soon.
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const result = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error', ...patience], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 26,
  })
  if (result.error) stop(`npm could not be run (${result.error.message}): it comes with Node, see https://nodejs.org.`)
  if (result.status !== 0) stop(`${whyNotInstalled(result.stderr)} npm's own words are in ${keepLog(result.stderr)}.`)
}

function whyNotInstalled(/** @type {string} */ words) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i.test(words)) {
    return 'The packages could not be fetched: the npm registry was not reached. Check the network (or the proxy, or `npm config get registry`) and try again.'
  }
  if (/ENOSPC/.test(words)) return 'The packages could not be installed: the disk is full.'
  if (/EACCES|EPERM|EROFS/.test(words))
    return `The packages could not be installed: ${root} or npm's cache cannot be written to.`
  if (/EUSAGE/.test(words)) return 'package.json and package-lock.json do not agree: run `npm install` and commit both.'
  return 'The packages could not be installed (npm ci failed).'
}

function keepLog(/** @type {string} */ words) {
  try {
    mkdirSync(join(root, '.cache'), { recursive: true })
    writeFileSync(join(root, '.cache', 'npm-ci.log'), words)
    return '.cache/npm-ci.log'
  } catch {
    return "npm's log folder"
  }
}

/** The Node the project brings, or the one at work when there is none for this machine and it is new enough. */
function projectNode() {
  const brought = join(bin, 'node')
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  if (isAtLeast(process.versions.node, '22.18')) return process.execPath
  return stop(
    `Node 22.18 or newer is needed on ${process.platform} ${process.arch} (found ${process.versions.node}): see https://nodejs.org.`,
  )
}

/** Runs the same task under another Node, as if it had been this one: same streams, signals and exit code. */
function handOver(/** @type {string} */ node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), task, ...parameters], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
}

function isAtLeast(/** @type {string} */ version, /** @type {string} */ wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}
