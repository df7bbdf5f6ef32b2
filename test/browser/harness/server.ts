import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../fixtures/free-port.ts'

const root = join(import.meta.dirname, '../../..')
const startWithinMs = 30_000

/** The real server as a process of its own, so that it can be killed like one. It keeps its address and store over restarts. */
export interface ServerProcess {
  readonly url: string
  /** Opens the planner's pages: `/lenke#<plannerKey>`. */
  readonly plannerKey: string
  readonly dataDir: string
  pid(): number
  /** Everything it has printed since it was first started. */
  output(): string
  /** Starts it again on the same address and store, from another version (release.ts) if its folder is given. */
  start(release?: string): Promise<void>
  /** Ends it at once, as a power cut would: nothing is flushed or closed. */
  kill(): Promise<void>
  /** Asks it to end, and waits. */
  stop(): Promise<void>
  /** Kills it and deletes its store. */
  remove(): Promise<void>
}

/** Starts the server on a free port with a store of its own, or in `DATA_DIR`. `settings` are added to its environment. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const dataDir = settings.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'planverksted-data-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const plannerKey = 'planner-key-of-the-tests'
  let printed = ''
  let child: ChildProcess | undefined
  process.on('exit', () => child?.kill('SIGKILL'))

  const end = async (signal: NodeJS.Signals) => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  const server: ServerProcess = {
    url,
    plannerKey,
    dataDir,
    pid: () => child?.pid ?? 0,
    output: () => printed,
    start: async (release = root) => {
      const env = {
        ...process.env,
        LOG_LEVEL: 'warn',
        ...settings,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        PLANNER_KEY: plannerKey,
      }
      child = spawn(process.execPath, ['server/main.ts'], { cwd: release, env, stdio: ['ignore', 'pipe', 'pipe'] })
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => {
          printed += text
        })
      }
      await untilReady(child, url, () => printed)
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    remove: async () => {
      await end('SIGKILL')
      if (settings.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}

/** The health address answers only when the store is open and the port is listened to. */
async function untilReady(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const giveUpAt = Date.now() + startWithinMs
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended while starting:\n${printed()}`)
    if (
      await fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await delay(50)
  }
  throw new Error(`The server was not ready within ${startWithinMs} ms:\n${printed()}`)
}
