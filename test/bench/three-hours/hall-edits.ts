import type { Doc } from 'yjs'
import { arrange } from '../../../shared/board/arrange.ts'
import { cardsOf, isPlanCard } from '../../../shared/board/card.ts'
import { decide, flag, place, time } from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { makeId } from '../../../shared/ids.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { blankPlan } from '../../fixtures/blank-plan.ts'
import type { Chance } from '../../kill/chance.ts'
import type { EnteredTable } from '../load/enter.ts'

/** Does what people do at a table, mostly moving cards, one edit at a time. */
export function hallEdits({ cards, lanes, tableId }: EnteredTable, plans: number, chance: Chance): (doc: Doc) => void {
  const catalogue = cards.slice(0, plans).map((id): Plan => ({ ...blankPlan, id }))
  const columns = lanes.map((id): Lane => ({ id, name: '', colour: 'blue', pattern: 'solid', capacity: null }))
  const one = <T>(from: readonly T[]) => from[chance.whole(from.length)] as T
  return (doc) => {
    const state = readBoard(doc)
    const all = cardsOf({ plans: catalogue, goals: [], workshop: { goalIds: [] } }, state).filter(isPlanCard)
    const { id } = one(all)
    const what = chance.whole(20)
    if (what < 16) {
      const lane = one(columns)
      const arranged = arrange(columns, all, state)
      const full = arranged.find((column) => column.lane === lane)?.cards.length ?? 0
      place(doc, arranged, id, lane.id, chance.whole(full + 1), null)
    } else if (what < 18) decide(doc, id, { decision: one(['revise', 'continue'] as const) }, null)
    else if (what < 19) time(doc, id, { start: '2028-1', finish: one(['2028-2', '2029-1'] as const) }, null)
    else {
      const number = chance.whole(80)
      const parties = [id, one(all.filter((card) => card.id !== id)).id]
      const sentence = `Sak ${number}`
      const conflict = { id: makeId('conflict', `conflict${number}`), parties, sentence, raisedBy: tableId }
      flag(doc, { ...conflict, kind: 'land', severity: 2 }, null)
    }
  }
}
