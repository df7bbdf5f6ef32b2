import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { afterBreak, breakScenario } from './after-break.ts'
import { append, groups, logNames, scenarioOf } from './append/append.ts'
import { heldAgainst } from './bars.ts'
import { fanOut } from './fan-out/fan-out.ts'
import { mostDragging, mostDraggingScenario } from './fan-out/most-dragging.ts'
import { scenarios } from './fan-out/scenarios.ts'
import { joinStorm, storms } from './join-storm.ts'
import { forgetful, ours, type Peer, peers } from './peers.ts'
import { pricesOf } from './price.ts'
import { receipts } from './receipts.ts'
import { tableOf } from './report.ts'
import { medianOf, type Result } from './result.ts'
import { slowDevices, slowScenarios } from './slow-devices.ts'
import { threeHours } from './three-hours/three-hours.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '10' } },
})
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)

/** Relays have no board to give to who comes late, or who falls behind. */
const keeping = peers.filter(({ keepsDocument }) => keepsDocument)

/** Everything that can be measured, one thing at a time. Words on the command line choose among them; joined by + all must fit. */
const runs: { name: string; run: () => Promise<Result> }[] = [
  ...scenarios.flatMap((scenario) =>
    peers.map((peer) => on(peer, scenario.name, () => fanOut(peer, scenario, seconds))),
  ),
  ...keeping.map((peer) => on(peer, mostDraggingScenario, () => mostDragging(peer, seconds / 2))),
  ...storms.flatMap((devices) => keeping.map((peer) => on(peer, `${devices} at once`, () => joinStorm(peer, devices)))),
  ...slowScenarios.flatMap((scenario) =>
    keeping.map((peer) => on(peer, scenario.name, () => slowDevices(peer, scenario, seconds))),
  ),
  on(ours, 'three hours', threeHours),
  on(ours, breakScenario, afterBreak),
  ...scenarios
    .filter(({ devices }) => devices === 60)
    .map((scenario) => on(forgetful, scenario.name, () => fanOut(forgetful, scenario, seconds))),
  ...[ours, forgetful].map((peer) => on(peer, 'edit to receipt', () => receipts(peer, seconds))),
  ...groups.flatMap((group) =>
    logNames.map((log) => ({ name: `${scenarioOf(group)} ${log}`, run: async () => append(log, group) })),
  ),
].filter(
  ({ name }) =>
    positionals.length === 0 || positionals.some((word) => word.split('+').every((part) => name.includes(part))),
)

/** A run that could not be finished says so, and the others go on. */
function brokenOff(name: string, error: unknown): Result {
  const reason = error instanceof Error ? error.message : String(error)
  return { bench: 'broken off', scenario: name, peer: '', figures: {}, faults: [reason] }
}

function on({ name }: Peer, scenario: string, run: () => Promise<Result>) {
  return { name: `${scenario} ${name}`, run }
}

// Peers take turns within a round, so that a noisy minute of the machine falls on all of them.
const measured = new Map<string, Result[]>()
for (let round = 1; round <= rounds; round++) {
  for (const { name, run } of runs) {
    const result = await run().catch((error: unknown) => brokenOff(name, error))
    measured.set(name, [...(measured.get(name) ?? []), result])
    console.info(`round ${round} of ${rounds}: ${name}${result.faults.map((fault) => `, ${fault}`).join('')}`)
  }
}
const results = [...measured.values()].map(medianOf)
const held = heldAgainst(results)
for (const bench of new Set(results.map((result) => result.bench))) {
  console.info(`\n${bench}\n${tableOf(results.filter((result) => result.bench === bench))}`)
}
console.info('\nbars')
for (const { what, ratio, most, reached } of held) {
  console.info(`${reached ? 'reached    ' : 'NOT REACHED'}  ${ratio.toFixed(3)} (at most ${most.toFixed(3)})  ${what}`)
}
const prices = pricesOf(results)
for (const { scenario, cpuRatio, p99Ratio } of prices) {
  console.info(`price of durability, ${scenario}: CPU × ${cpuRatio.toFixed(2)}, p99 × ${p99Ratio.toFixed(2)}`)
}
mkdirSync('test-results/bench', { recursive: true })
writeFileSync(
  'test-results/bench/results.json',
  JSON.stringify({ rounds, seconds, results, bars: held, prices }, null, 2),
)
process.exit(0)
