import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { addressForOthers } from '../../../server/reachable.ts'

const root = join(import.meta.dirname, '../../..')
const newFolder = () => mkdtempSync(join(tmpdir(), 'planverksted-start-'))

/** Starts the server as a process of its own; `line` waits for a line that it prints. */
function run(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return {
    child,
    exited,
    printed: () => printed,
    line: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        createInterface({ input: child.stdout }).on('line', (line) => pattern.test(line) && resolve(line))
        void exited.then(() => reject(new Error(printed)))
      }),
  }
}

describe('[OP2] a start that cannot succeed ends with one clear sentence and exit code 1', () => {
  const refuses = async (settings: Record<string, string>) => {
    const { exited, printed } = run(settings)
    expect(await exited).toBe(1)
    return printed()
  }

  test('settings that do not fit, all at once', async () => {
    expect(await refuses({ PORT: 'x', EXAMPLE: 'ja', PLANNER_KEY: 'kort', PUBLIC_URL: 'plan.example/' })).toMatch(
      /^These settings of the environment cannot be used:\n {2}PORT .*\n {2}PUBLIC_URL .*\n {2}PLANNER_KEY .*\n {2}EXAMPLE .*\n$/,
    )
  })

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    expect(await refuses({ DATA_DIR: newFolder(), PORT: String(port) })).toBe(
      `Port ${port} is taken by another program. Stop it, or set PORT to another number.\n`,
    )
  })

  test('an address this machine does not have', async () => {
    expect(await refuses({ DATA_DIR: newFolder(), HOST: '203.0.113.7' })).toMatch(
      /^This machine does not have the address 203\.0\.113\.7/,
    )
  })

  test('a folder that is a file, or may not be written', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await refuses({ DATA_DIR: join(folder, 'file') })).toMatch(
      /^The store .* cannot be written \(.*\)\. Set DATA_DIR to a folder/,
    )
    chmodSync(folder, 0o500)
    // Whoever runs as root may write anywhere.
    if (process.getuid?.() !== 0) {
      expect(await refuses({ DATA_DIR: folder })).toMatch(/^The store .* cannot be written/)
    }
  })

  test('a file that is no store', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'planverksted.sqlite'), 'This is a shopping list, not a database.'.repeat(50))
    expect(await refuses({ DATA_DIR: folder })).toMatch(/^The file .* is not a store of Planverksted/)
  })

  test('a database that does not answer, without telling its password', async () => {
    const said = await refuses({ DATABASE_URL: 'postgres://planner:hemmelig@127.0.0.1:1/plan' })
    expect(said).toMatch(/^The database plan at 127\.0\.0\.1:1 cannot be used \(.*\)\. Check DATABASE_URL\.\n$/)
    expect(said).not.toContain('hemmelig')
  })
})

test('[OP3] the start says where it listens and prints the links; a second server is refused the same store; SIGTERM stops it in order', async () => {
  const DATA_DIR = newFolder()
  const server = run({ DATA_DIR, EXAMPLE: 'true' })
  const url = (await server.line(/^Planverksted listening on /)).replace('Planverksted listening on ', '')
  const second = run({ DATA_DIR })
  expect(await second.exited).toBe(1)
  expect(second.printed()).toMatch(/^The store .* is in use by another Planverksted\. Stop that one first/)

  const printed = server.printed()
  const code = /code (\w{3} \w{3})/.exec(printed)?.[1]
  const found = await fetch(`${url}/api/access/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  expect(await found.json()).toMatchObject({
    title: 'Planbehov',
    example: true,
    tables: [{ number: 1 }, { number: 2 }, { number: 3 }],
  })
  for (const name of ['Planner', 'Facilitator', 'Projector']) {
    const token = new RegExp(`${name}[^\\n]*${url}/lenke#(\\S+)`).exec(printed)?.[1]
    const opened = await fetch(`${url}/api/access/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: decodeURIComponent(token ?? '') }),
    })
    expect(await opened.json(), name).toMatchObject({ role: name === 'Projector' ? 'viewer' : name.toLowerCase() })
  }

  server.child.kill('SIGTERM')
  expect(await server.exited).toBe(0)
  const again = run({ DATA_DIR, EXAMPLE: 'true' })
  await again.line(/^Planverksted listening on /)
  expect(/code (\w{3} \w{3})/.exec(again.printed())?.[1]).toBe(code)
  again.child.kill('SIGINT')
  expect(await again.exited).toBe(0)
})

test('[OP4] an empty setting counts as none, and settings cannot be changed after the start', () => {
  const config = readConfig({ PORT: '', EXAMPLE: 'true', HOST: '' })
  expect(config).toMatchObject({ PORT: 3000, EXAMPLE: true, HOST: '0.0.0.0' })
  expect(Object.isFrozen(config)).toBe(true)
})

test('[OP5] what other devices open carries an address that they can reach', () => {
  const address = (ip: string, internal = false) =>
    ({ address: ip, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }) as const
  const interfaces = { lo: [address('127.0.0.1', true)], docker0: [address('172.17.0.1')], eth0: [address('10.0.0.5')] }
  const everywhere = { HOST: '0.0.0.0', PUBLIC_URL: '' }
  const others = (config: typeof everywhere, asked: string) => addressForOthers(config, asked, interfaces)
  expect(others(everywhere, 'http://localhost:3000')).toBe('http://10.0.0.5:3000')
  expect(others(everywhere, 'http://127.0.0.1:3000')).toBe('http://10.0.0.5:3000')
  expect(others(everywhere, 'http://hall.local:3000')).toBe('http://hall.local:3000')
  expect(others({ ...everywhere, HOST: '127.0.0.1' }, 'http://localhost:3000')).toBe('http://localhost:3000')
  expect(others({ ...everywhere, PUBLIC_URL: 'https://plan.example' }, 'http://localhost:3000')).toBe(
    'https://plan.example',
  )
  expect(addressForOthers(everywhere, 'http://localhost:3000', {})).toBe('http://localhost:3000')
})
