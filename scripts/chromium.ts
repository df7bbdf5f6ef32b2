import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Sentence } from './sentence.ts'

const root = join(import.meta.dirname, '..')
const cache = join(root, '.cache/chromium')
const fromNpm = '@sparticuz/chromium@153.0.0'
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium that starts: one that is there, else from the system's packages, else from npm. */
export async function provideChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (starts(given)) return given
    throw new Sentence(`CHROMIUM_PATH names ${given}, which does not start: name a Chromium or Chrome, or unset it.`)
  }
  const found = findInstalled() ?? (await findFetched()) ?? fromSystemPackages() ?? (await fromRegistry())
  if (found) return found
  throw new Sentence(
    'The browser tests need a Chromium, and none was found or could be fetched: install one (for example `apt-get install chromium`) or name it with CHROMIUM_PATH.',
  )
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':')
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...places].find((path) => existsSync(path) && starts(path))
}

/** A file of that name may be a stub that asks for a snap, or lack its libraries: only what starts counts. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function fromSystemPackages(): string | undefined {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return undefined
  console.info('Installing Chromium for the browser tests (apt-get install chromium; about a minute) ...')
  const apt = (...parameters: string[]) =>
    spawnSync(isRoot ? 'apt-get' : 'sudo', [...(isRoot ? [] : ['-n', 'apt-get']), '-qq', ...parameters], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const install = () => apt('install', '--yes', '--no-install-recommends', 'chromium')
  if (!install() && !(apt('update') && install())) return undefined
  return findInstalled()
}

async function fromRegistry(): Promise<string | undefined> {
  console.info(`Fetching Chromium for the browser tests from npm (${fromNpm}, 75 MB) ...`)
  const parameters = ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', fromNpm]
  if (spawnSync('npm', parameters, { stdio: 'ignore' }).status !== 0) return undefined
  return findFetched()
}

/** The package unpacks its browser, with the libraries it needs, into the temporary folder of a cloud function. */
async function findFetched(): Promise<string | undefined> {
  const entry = join(cache, 'node_modules/@sparticuz/chromium/build/index.js')
  if (!existsSync(entry)) return undefined
  const { TMPDIR } = process.env
  Object.assign(process.env, { TMPDIR: cache, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' })
  const { default: chromium } = await import(pathToFileURL(entry).href)
  const path: string = await chromium.executablePath()
  // Its own list of font folders is that of the cloud function.
  const folders = [join(cache, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('')
  writeFileSync(
    join(cache, 'fonts/fonts.conf'),
    `<fontconfig>${folders}<cachedir>${cache}/font-cache</cachedir></fontconfig>\n`,
  )
  delete process.env.AWS_LAMBDA_JS_RUNTIME
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
  return starts(path) ? path : undefined
}
