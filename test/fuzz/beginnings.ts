import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBoard } from '../../shared/board/doc.ts'
import * as edits from '../../shared/board/edits.ts'
import { migrate } from '../../shared/board/migrate.ts'
import type { PlanCardId } from '../../shared/ids.ts'
import { planIds } from '../fixtures/board-samples.ts'
import type { Beginning } from './steps.ts'

const golden = Buffer.from(
  readFileSync(join(import.meta.dirname, '../fixtures/golden/board-v1.base64'), 'utf8'),
  'base64',
)

/** A little less than a log that gets a snapshot. */
const HOURS_BYTES = 49_000

/** What the store holds of every board when a story begins. */
export const stored: Record<Beginning['stored'], readonly Uint8Array[]> = {
  nothing: [],
  golden: [golden],
  hours: hoursOfWork(),
}

/** A log that is nearly heavy enough for a snapshot: the same decision, reasoned anew again and again. */
function hoursOfWork(): Uint8Array[] {
  const doc = openBoard()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  migrate(doc)
  doc.clientID = 100
  for (let round = 0; bytesOf(updates) < HOURS_BYTES; round++) {
    const reason = `${round}: ${'vi ble enige om det. '.repeat(23)}`
    edits.decide(doc, planIds[round % 3] as PlanCardId, { decision: 'revise', reason }, null)
  }
  return updates
}

function bytesOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, { length }) => sum + length, 0)
}
