import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Figures } from '../result.ts'
import { heldAgainst, tableOfBudgets } from './budgets.ts'
import { measureCauses } from './causes.ts'
import { measureFirstLoad } from './first-load.ts'
import { measureMatrix } from './matrix.ts'
import { measureMemory } from './memory.ts'
import { measureOwnDrag } from './own-drag.ts'
import { measureTimeline } from './timeline.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '12' } },
})

/** What can be measured; words on the command line choose among it. */
const parts: Readonly<Record<string, () => Promise<Figures>>> = {
  'first-load': measureFirstLoad,
  drag: () => measureOwnDrag(Number(values.seconds)),
  timeline: () => measureTimeline(Number(values.seconds)),
  memory: measureMemory,
  causes: () => measureCauses(Number(values.seconds)),
  matrix: () => measureMatrix(Number(values.seconds)),
}

let figures: Figures = {}
for (const [name, measure] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const measured = await measure()
  figures = { ...figures, ...measured }
  console.info(`\n${name}`)
  for (const [figure, value] of Object.entries(measured)) console.info(`${value.toFixed(1).padStart(12)}  ${figure}`)
}
const held = heldAgainst(figures)
console.info(`\nbudgets\n${tableOfBudgets(held)}`)
mkdirSync('test-results/bench', { recursive: true })
writeFileSync('test-results/bench/client.json', JSON.stringify({ figures, budgets: held }, null, 2))
process.exit(held.every(({ reached }) => reached) ? 0 : 1)
