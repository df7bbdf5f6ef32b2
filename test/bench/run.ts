import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOnCore } from './harness/program.ts'
import { enterPeer, enterPlanverksted, plannerKey } from './load/enter.ts'
import { fanOut } from './load/fan-out.ts'
import { ours, type Peer, peers } from './peers.ts'
import { fanOutScenarios, type Scenario } from './scenarios.ts'

const serverCore = 0

async function measure(peer: Peer, scenario: Scenario) {
  const dataDir = mkdtempSync(join(tmpdir(), 'planverksted-bench-'))
  const own = peer === ours ? { DATA_DIR: dataDir, PLANNER_KEY: plannerKey, LOG_LEVEL: 'warn' } : {}
  const server = await startOnCore(serverCore, peer.program, { ...peer.env, ...own })
  try {
    const table =
      peer === ours ? await enterPlanverksted(server.url, scenario.devices) : enterPeer(server.url, scenario.devices)
    let cpu = 0
    const own0 = { user: 0 }
    const seen = await fanOut(peer, scenario, table, {
      begin: () => {
        cpu = server.cpuSeconds()
        own0.user = process.cpuUsage().user + process.cpuUsage().system
      },
      end: () => {
        cpu = server.cpuSeconds() - cpu
        own0.user = process.cpuUsage().user + process.cpuUsage().system - own0.user
      },
    })
    return {
      peer: peer.name,
      scenario: scenario.name,
      ...seen,
      cpu: cpu / scenario.seconds,
      generatorCpu: own0.user / 1e6 / scenario.seconds,
      peakBytes: server.peakBytes(),
    }
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const only = process.argv.slice(2)
const results = []
for (const scenario of fanOutScenarios) {
  for (const peer of peers) {
    if (only.length > 0 && !only.some((word) => `${scenario.name} ${peer.name}`.includes(word))) continue
    const result = await measure(peer, scenario).catch((error: unknown) => ({ peer: peer.name, scenario: scenario.name, failed: String(error) }))
    results.push(result)
    console.info(JSON.stringify(result))
  }
}
mkdirSync('test-results/bench', { recursive: true })
writeFileSync('test-results/bench/fan-out.json', JSON.stringify(results, null, 2))
process.exit(0)
