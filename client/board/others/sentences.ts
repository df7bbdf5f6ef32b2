import type { TFunction } from 'i18next'
import type { ConflictParty } from '../../../shared/board/records/conflict.ts'
import type { CardId, LaneId, NodeId } from '../../../shared/ids.ts'
import { halfYearText } from '../../../shared/outcome/outcome-words.ts'
import type { Told } from './gathering.ts'

/** How things are called in what is said. */
export interface Calls {
  card(id: CardId): string
  lane(id: LaneId): string
  parties(ids: readonly ConflictParty[]): string
  node(id: NodeId): string
}

/** More than this many things at once are counted, not told one by one. */
const mostTold = 2

/** What others did, as one announcement. */
export function sayWhatOthersDid(t: TFunction, told: readonly Told[], calls: Calls): string {
  if (told.length <= mostTold) return told.map((each) => sentence(t, each, calls)).join('. ')
  const count = told.length
  const onlyMoves = told.every(({ change }) => change.kind === 'placed')
  return onlyMoves ? t('board.others.manyMoved', { count }) : t('board.others.manyChanges', { count })
}

function sentence(t: TFunction, { change, who: known }: Told, calls: Calls): string {
  const who = known ?? t('board.others.someone')
  switch (change.kind) {
    case 'placed':
      return change.lane === null
        ? t('board.others.unplaced', { who, name: calls.card(change.cardId) })
        : t('board.others.placed', { who, name: calls.card(change.cardId), lane: calls.lane(change.lane) })
    case 'screened':
      return t('screening.others', { who, name: calls.card(change.cardId) })
    case 'decided':
      return change.decision === null
        ? t('board.others.undecided', { who, name: calls.card(change.cardId) })
        : t('board.others.decided', {
            who,
            name: calls.card(change.cardId),
            decision: t(`board.decision.${change.decision}`),
          })
    case 'timed': {
      const [name, { timing }] = [calls.card(change.cardId), change]
      if (timing === null) return t('timeline.others.untimed', { who, name })
      const times = { start: halfYearText(t, timing.start), finish: halfYearText(t, timing.finish) }
      return t('timeline.others.timed', { who, name, ...times })
    }
    case 'proposed':
    case 'withdrawn':
      return t(`board.others.${change.kind}`, { who, name: change.name })
    case 'flagged':
      return t('board.others.flagged', { who, parties: calls.parties(change.parties) })
    case 'handled':
      return t('handling.others', { who, parties: calls.parties(change.parties) })
    case 'stated':
    case 'unstated':
      return t(`causes.others.${change.kind}`, { who, text: change.text })
    case 'linked':
    case 'unaffected':
      return t(`causes.others.${change.kind}`, { who, from: calls.node(change.from), to: calls.node(change.to) })
    case 'unflagged':
    case 'remarked':
      return t(`board.others.${change.kind}`, { who })
  }
}
