import { randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startServer } from '../browser/harness/server.ts'
import { startPostgres } from '../fixtures/postgres.ts'
import { fillHall } from './hall.ts'
import { Rounds } from './rounds.ts'
import { readFrom, readStored } from './stored.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    postgres: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed)
const store = values.postgres ? 'PostgreSQL' : 'embedded'
console.info(`${rounds} rounds on the ${store} store; again with --rounds=${rounds} --seed=${seed}`)

// Every stock client listens for the end of the process.
process.setMaxListeners(0)
const postgres = values.postgres ? await startPostgres() : undefined
if (values.postgres && !postgres) process.exit(1)
const settings = { DATABASE_URL: postgres?.url ?? '' }
const server = await startServer({ ...settings, EXAMPLE: 'true', LOG_LEVEL: 'error' })
const hall = await fillHall(server, seed)
const { workshopId } = hall.desk.options.home
const read = () =>
  postgres ? readFrom({ ...settings, DATA_DIR: '' }, workshopId) : readStored(server.dataDir, workshopId)
const killing = new Rounds(server, hall, read, seed)
const begun = performance.now()
let done = 0
let fault: string | null = null
try {
  for (; done < rounds; done++) {
    const phase = await killing.round()
    if (process.stdout.isTTY) process.stdout.write(`\r${done + 1} of ${rounds}: ${phase}      `)
  }
  await killing.comeBack()
} catch (error) {
  fault = error instanceof Error ? error.message : String(error)
}
const seconds = Math.round((performance.now() - begun) / 1000)
const result = { store, rounds: done, seed, seconds, ...killing.tally, fault }
mkdirSync('test-results/bench', { recursive: true })
writeFileSync('test-results/bench/kill.json', JSON.stringify(result, null, 2))
console.info(result)
if (fault !== null) {
  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  console.error(`\nround ${done + 1}: ${fault}\nThe server's log:\n${log.slice(-10).join('\n')}`)
}
for (const tablet of hall.tablets) tablet.leave()
await server.remove()
await postgres?.stop()
process.exit(fault === null ? 0 : 1)
