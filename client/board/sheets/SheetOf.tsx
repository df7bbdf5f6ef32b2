import { useBoard } from '../board-context.ts'
import { FilterSheet } from '../filter/FilterSheet.tsx'
import { CardSheet } from './CardSheet.tsx'
import { FlagSheet } from './FlagSheet.tsx'
import { Gone } from './Gone.tsx'
import { ProposeSheet } from './ProposeSheet.tsx'
import type { BoardSheet } from './sheet-stack.ts'

/** The sheet that is asked for. */
export function SheetOf({ sheet, onClose }: { sheet: BoardSheet; onClose: () => void }) {
  const { snapshot } = useBoard()
  switch (sheet.kind) {
    case 'card':
      return <CardSheet cardId={sheet.cardId} at={sheet.at} onClose={onClose} />
    case 'flag':
      return <FlagSheet conflict={null} parties={sheet.parties} onClose={onClose} />
    case 'filter':
      return <FilterSheet onClose={onClose} />
    case 'propose':
      return <ProposeSheet proposal={null} onClose={onClose} />
    case 'editConflict': {
      const conflict = snapshot.state.conflicts.get(sheet.conflictId)
      return conflict ? (
        <FlagSheet conflict={conflict} parties={conflict.parties} onClose={onClose} />
      ) : (
        <Gone onGone={onClose} />
      )
    }
    case 'editProposal': {
      const proposal = snapshot.state.proposals.get(sheet.proposalId)
      return proposal ? <ProposeSheet proposal={proposal} onClose={onClose} /> : <Gone onGone={onClose} />
    }
  }
}
