import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../fixtures/free-port.ts'

const root = join(import.meta.dirname, '../..')
/** Linux counts CPU time in hundredths of a second. */
const ticksPerSecond = 100

/** A program on a core of its own, and what it has used. */
export interface Program {
  readonly url: string
  cpuSeconds(): number
  /** The most memory it has held since it began, or since `forgetPeak`. */
  peakBytes(): number
  forgetPeak(): void
  stop(): Promise<void>
}

/** Starts a server on one core and waits until it listens. */
export async function startOnCore(
  core: number,
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<Program> {
  const port = await freePort()
  const child = spawn('taskset', ['-c', String(core), process.execPath, join(root, program)], {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.on('exit', killWithUs)
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`${program} ended with ${code} while starting`)))
    child.stdout.on('data', (text: Buffer) => text.includes('listening') && resolve())
  })
  const proc = `/proc/${child.pid}`
  return {
    url: `http://127.0.0.1:${port}`,
    cpuSeconds() {
      const [, utime = 0, stime = 0] =
        /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`${proc}/stat`, 'utf8'))?.map(Number) ?? []
      return (utime + stime) / ticksPerSecond
    },
    peakBytes: () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1] ?? 0) * 1024,
    forgetPeak: () => writeFileSync(`${proc}/clear_refs`, '5'),
    async stop() {
      child.removeAllListeners('exit')
      process.off('exit', killWithUs)
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
