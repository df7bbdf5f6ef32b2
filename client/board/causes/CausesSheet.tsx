import { useBoard } from '../board-context.ts'
import { HandleSheet } from '../conflicts/HandleSheet.tsx'
import { EffectSheet } from '../matrix/EffectSheet.tsx'
import { Gone } from '../sheets/Gone.tsx'
import type { CauseSheet } from '../sheets/sheet-stack.ts'
import { LinkSheet } from './LinkSheet.tsx'
import { StatementSheet } from './StatementSheet.tsx'

/** The sheet of the causal picture or the matrix that is asked for. */
export function CausesSheet({ sheet, onClose }: { sheet: CauseSheet; onClose: () => void }) {
  const { conflicts, statements } = useBoard().snapshot.state
  switch (sheet.kind) {
    case 'handle': {
      const conflict = conflicts.get(sheet.conflictId)
      return conflict ? <HandleSheet conflict={conflict} onClose={onClose} /> : <Gone onGone={onClose} />
    }
    case 'link':
      return <LinkSheet from={sheet.from} to={sheet.to} onClose={onClose} />
    case 'effect':
      return <EffectSheet from={sheet.from} to={sheet.to} onClose={onClose} />
    case 'statement':
      return <StatementSheet statement={null} id={sheet.id} about={sheet.about} onClose={onClose} />
    case 'editStatement': {
      const statement = statements.get(sheet.statementId)
      return statement ? (
        <StatementSheet statement={statement} id={statement.id} about={statement.about} onClose={onClose} />
      ) : (
        <Gone onGone={onClose} />
      )
    }
  }
}
