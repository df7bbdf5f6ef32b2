import type { TFunction } from 'i18next'
import { type Column, findCard } from '../../../shared/board/arrange.ts'
import type { ConflictParty } from '../../../shared/board/records/conflict.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { type CardId, isCardId } from '../../../shared/ids.ts'
import { linesFrom } from '../canvas/conflict-lines.ts'
import { conflictsOf } from '../conflicts/by-party.ts'
import { listed } from '../words.ts'

/** More than these are counted: the sentence is read while a hand moves. */
const mostNamed = 3

/** Where things lie, and what they are called. */
export interface Board {
  readonly conflicts: BoardState['conflicts']
  readonly columns: readonly Column[]
  /** Undefined for what is not there any more. */
  readonly nameOf: (id: ConflictParty) => string | undefined
}

/** What a card takes along wherever it is moved: its goal conflicts, and where the others of them lie. '' when it is in none. */
export function alongInWords(t: TFunction, cardId: CardId, { conflicts, columns, nameOf }: Board): string {
  const count = conflictsOf(conflicts, cardId).length
  if (count === 0) return ''
  const others = [...linesFrom(cardId, conflicts).keys()]
  const told = others.slice(0, mostNamed).map((id) => {
    const name = nameOf(id) ?? t('board.conflicts.goneParty')
    const at = isCardId(id) ? findCard(columns, id) : null
    if (!at) return t('handling.along.party', { name })
    const lane = columns.find((column) => column.lane?.id === at.lane)?.lane
    return lane ? t('handling.along.placed', { name, lane: lane.name }) : t('handling.along.unplaced', { name })
  })
  const more = others.length - told.length
  const against = listed(t, [...told, ...(more > 0 ? [t('handling.along.more', { count: more })] : [])])
  return t('handling.along.said', { count, against })
}
