import { useTranslation } from 'react-i18next'
import { handledOf } from '../../../shared/board/handled.ts'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import { handledLines } from '../../../shared/outcome/handled-words.ts'
import { useBoard } from '../board-context.ts'
import { partyName } from '../words.ts'

/** What is made of a conflict, a line for each thing said; nothing for one that was only flagged. */
export function HandledLines({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const { view, snapshot } = useBoard()
  const named = { view, proposals: snapshot.state.proposals }
  const lines = handledLines(
    t,
    handledOf(conflict, (id) => partyName(named, id)),
  )
  if (lines.length === 0) return null
  return (
    <ul className="pv-conflict-handled">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
