import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enterPeer, enterPlanverksted, plannerKey, type Table } from './load/enter.ts'
import { forgetful, ours, type Peer } from './peers.ts'
import { type Program, startOnCore } from './program.ts'
import type { Figures } from './result.ts'

/** The server has one core to itself; the devices play on the other. */
const cores = { server: 0, devices: 1 }

/** A peer's server, fresh, with one board for so many devices. */
export interface Bed {
  readonly peer: Peer
  readonly server: Program
  readonly table: Table
}

/** Makes a bed, does the task on it and removes it. */
export function onBed<T>(peer: Peer, devices: number, task: (bed: Bed) => Promise<T>): Promise<T> {
  return onServer(peer, async (server) => {
    const table = isOurs(peer) ? await enterPlanverksted(server.url, devices) : enterPeer(server.url, devices)
    return task({ peer, server, table })
  })
}

/** Starts a peer's server with nothing in it, does the task and removes it. */
export async function onServer<T>(peer: Peer, task: (server: Program) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'planverksted-bench-'))
  const own = { DATA_DIR: dataDir, PLANNER_KEY: plannerKey, LOG_LEVEL: 'warn' }
  const server = await startOnCore(cores.server, peer.program, { ...peer.env, ...(isOurs(peer) && own) })
  try {
    return await task(server)
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Ours wants to know who comes, and where to keep what they do. */
function isOurs(peer: Peer): boolean {
  return peer === ours || peer === forgetful
}

/** Measures what the server and the devices use from now until the answer is called. */
export function measureUse(server: Program): () => Figures {
  const begun = performance.now()
  const before = server.cpuSeconds()
  const devicesBefore = process.cpuUsage()
  return () => {
    const seconds = (performance.now() - begun) / 1000
    const { user, system } = process.cpuUsage(devicesBefore)
    return {
      serverCpuShare: (server.cpuSeconds() - before) / seconds,
      devicesCpuShare: (user + system) / 1e6 / seconds,
      peakMegabytes: server.peakBytes() / 1e6,
    }
  }
}
