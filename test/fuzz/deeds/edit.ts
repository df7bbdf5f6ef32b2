import { readBoard } from '../../../shared/board/read.ts'
import type { Step } from '../steps.ts'
import { bulkOf, type EditVerb, editOf } from '../verbs.ts'
import type { Seat, World } from '../world.ts'

/** How many edits are made from a screen that has not been looked at for a while. */
const ONE_IN = 6

/** A person does something to the board, or a long transaction does many things. Returns what became of it. */
export function edit(
  world: World,
  { tab, ...seat }: Seat,
  verb: EditVerb | 'bulk',
  { a, b }: Step,
): string | undefined {
  const { doc, tablet } = tab
  if (!doc) return undefined
  const isOld = seat.screen !== null && (a + b) % ONE_IN === 0
  const { actor, lanes } = tablet
  const choice = {
    ownTable: actor.role === 'participant' ? actor.tableId : null,
    shown: isOld && seat.screen ? seat.screen : readBoard(doc),
    lanes,
    a,
    b,
    fresh: world.fresh(),
  }
  const edit = verb === 'bulk' ? bulkOf(choice) : editOf(verb, choice)
  if (!edit) return undefined
  const before = tab.unproven.length
  if (!tab.run(edit.action, edit.edit)) {
    world.counts.add('refused on the tablet')
    return undefined
  }
  if (tab.unproven.length === before) return undefined
  if (isOld) {
    tab.reachedBack = true
    world.counts.add('edited from an old screen')
  }
  return `${tab.unproven.at(-1)?.length} bytes${isOld ? ', from an old screen' : ''}`
}
