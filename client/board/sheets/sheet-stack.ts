import { createContext, useContext } from 'react'
import type { ConflictParty } from '../../../shared/board/records/conflict.ts'
import type { Statement } from '../../../shared/board/records/statement.ts'
import type { CardId, ConflictId, NodeId, ProposalId, StatementId } from '../../../shared/ids.ts'

/** A sheet of the causal picture or the matrix, and of a conflict that is handled by what they say. */
export type CauseSheet =
  | { kind: 'handle'; conflictId: ConflictId }
  | { kind: 'statement'; id: StatementId; about: Statement['about'] }
  | { kind: 'editStatement'; statementId: StatementId }
  | { kind: 'link'; from: NodeId | null; to: NodeId | null }
  | { kind: 'effect'; from: NodeId; to: NodeId }

/** A sheet of cards and conflicts. */
export type BoardSheet =
  | { kind: 'card'; cardId: CardId; at?: 'move' | 'time' }
  | { kind: 'flag'; parties: readonly ConflictParty[] }
  | { kind: 'editConflict'; conflictId: ConflictId }
  | { kind: 'filter' }
  | { kind: 'propose' }
  | { kind: 'editProposal'; proposalId: ProposalId }

/** A sheet over the board: one task each. */
export type Sheet = BoardSheet | CauseSheet

/** Whether a sheet is of the causal picture or the matrix, whose sheets are loaded by themselves. */
export function isCauseSheet(sheet: Sheet): sheet is CauseSheet {
  return ['handle', 'link', 'effect', 'statement', 'editStatement'].includes(sheet.kind)
}

/** Opens a sheet on top of what is shown; closing it comes back to that. */
export interface Sheets {
  open(sheet: Sheet): void
}

export const SheetsContext = createContext<Sheets>({ open: () => undefined })

/** Opens sheets from any part of the board. */
export function useSheets(): Sheets {
  return useContext(SheetsContext)
}
