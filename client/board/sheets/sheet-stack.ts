import { createContext, useContext } from 'react'
import type { ConflictParty } from '../../../shared/board/records/conflict.ts'
import type { CardId, ConflictId, ProposalId } from '../../../shared/ids.ts'

/** A sheet over the board: one task each. */
export type Sheet =
  | { kind: 'card'; cardId: CardId; at?: 'move' }
  | { kind: 'flag'; parties: readonly ConflictParty[] }
  | { kind: 'editConflict'; conflictId: ConflictId }
  | { kind: 'filter' }
  | { kind: 'propose' }
  | { kind: 'editProposal'; proposalId: ProposalId }

/** Opens a sheet on top of what is shown; closing it comes back to that. */
export interface Sheets {
  open(sheet: Sheet): void
}

export const SheetsContext = createContext<Sheets>({ open: () => undefined })

/** Opens sheets from any part of the board. */
export function useSheets(): Sheets {
  return useContext(SheetsContext)
}
