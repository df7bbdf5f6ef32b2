import type { TFunction } from 'i18next'
import type { BoardScene } from '../board-context.ts'
import { nameOfCard, nodeName, partiesInWords } from '../words.ts'
import type { Calls } from './sentences.ts'

/** How things on this board are called. */
export function callsOf(t: TFunction, scene: BoardScene): Calls {
  const named = { view: scene.view, proposals: scene.snapshot.state.proposals }
  return {
    card: (id) => nameOfCard(named, scene.cards, id),
    lane: (id) => scene.view.workshop.lanes.find((lane) => lane.id === id)?.name ?? '',
    parties: (ids) => partiesInWords(t, named, ids),
    node: (id) => nodeName(named, scene.snapshot.state.statements, id),
  }
}
