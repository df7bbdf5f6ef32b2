import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { Counts } from './counts.ts'
import { tellSeed } from './seeds.ts'

/** Tells stories one after the other, `--seeds` of them or for `--minutes`, the first of them FUZZ_SEED's, until one fails. */
const { values } = parseArgs({ options: { seeds: { type: 'string' }, minutes: { type: 'string' } } })
const first = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 30))
const untilMs = values.minutes ? performance.now() + Number(values.minutes) * 60_000 : Number.POSITIVE_INFINITY
const most = values.seeds || values.minutes ? Number(values.seeds ?? Number.POSITIVE_INFINITY) : 1_000
const tellEveryMs = 60_000

const counts = new Counts()
let toldMs = performance.now()
let seed = first
console.info(`Stories from FUZZ_SEED=${first}`)
try {
  for (; seed < first + most && performance.now() < untilMs; seed++) {
    await tellSeed(seed, counts)
    if (performance.now() - toldMs < tellEveryMs) continue
    toldMs = performance.now()
    console.info(`${seed - first + 1} stories`)
  }
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
}
console.info(`${counts}\n${seed - first} stories without a fault`)
