import type { TFunction } from 'i18next'
import { endsOf } from '../../../shared/board/records/link.ts'
import { readNeedKey } from '../../../shared/board/records/need.ts'
import type { LaneId } from '../../../shared/ids.ts'
import type { Difference } from './differences.ts'
import type { Calls } from './sentences.ts'

/** What both did, and which of the two is on the board now. */
export function sayDifference(t: TFunction, difference: Difference, calls: Calls): string {
  const { stands } = difference
  switch (difference.kind) {
    case 'placement': {
      const [own, theirs] = [difference.own?.lane ?? null, difference.theirs?.lane ?? null]
      const name = calls.card(difference.id)
      const lane = (id: LaneId | null) => (id === null ? t('board.canvas.unplaced') : calls.lane(id))
      return own === theirs
        ? t(`board.apart.ranked.${stands}`, { name, lane: lane(own) })
        : t(`board.apart.placed.${stands}`, { name, own: lane(own), theirs: lane(theirs) })
    }
    case 'need': {
      const named = readNeedKey(difference.id)
      if (!named) return ''
      const question = t(`screening.question.${named.question}`)
      return t(`screening.apart.${stands}`, { name: calls.card(named.cardId), question })
    }
    case 'decision': {
      const name = calls.card(difference.id)
      const said = (side: 'own' | 'theirs') => {
        const decision = difference[side]?.decision
        return decision ? t(`board.decision.${decision}`) : t('board.decide.none')
      }
      return said('own') === said('theirs')
        ? t(`board.apart.reasoned.${stands}`, { name })
        : t(`board.apart.decided.${stands}`, { name, own: said('own'), theirs: said('theirs') })
    }
    case 'timing':
      return t(`board.apart.timed.${stands}`, { name: calls.card(difference.id) })
    case 'proposal':
      return t(`board.apart.proposal.${outcomeOf(difference)}.${stands}`, {
        name: (difference.own ?? difference.theirs)?.name ?? '',
      })
    case 'conflict':
      return t(`board.apart.conflict.${outcomeOf(difference)}.${stands}`, {
        parties: calls.parties((difference.own ?? difference.theirs)?.parties ?? []),
      })
    case 'statement':
      return t(`causes.apart.statement.${stands}`, { text: (difference.own ?? difference.theirs)?.text ?? '' })
    case 'link': {
      const ends = endsOf(difference.id)
      return ends ? t(`causes.apart.link.${stands}`, { from: calls.node(ends.from), to: calls.node(ends.to) }) : ''
    }
    case 'withdrawn':
      return t(`board.apart.proposal.gone.${stands}`, { name: difference.name })
  }
}

/** `edited`: by both. `stays`: one side took it back, what the other made of it stands. `gone`: taking it back stands. */
function outcomeOf({ own, theirs, stands }: Extract<Difference, { kind: 'proposal' | 'conflict' }>) {
  if (own && theirs) return 'edited'
  return (stands === 'own' ? own : theirs) ? 'stays' : 'gone'
}
