import type { SyncStatus } from './board-session.ts'

/** What is known of a board's connection; each is a plain fact, the status follows from them alone. */
export interface SyncFacts {
  /** There is something to show (the first sync is done, or this device's copy has content), and what earlier pages left is known. */
  readonly ready: boolean
  /** Both the board socket and the control channel, which tells what is durable, are open. */
  readonly up: boolean
  /** The connection was there and went, or could not be made: not merely on its way for the first time. */
  readonly lost: boolean
  /** Own edits that the server does not have durably. */
  readonly unsaved: boolean
  /** The server has said that it cannot store this board just now. */
  readonly unstored: boolean
}

/** The status line. It never says `saved` on hope: without both channels nobody knows. */
export function syncStatus({ ready, up, lost, unsaved, unstored }: SyncFacts): SyncStatus {
  if (!up && lost) return 'offline'
  if (!ready || !up) return 'loading'
  if (!unsaved) return 'saved'
  return unstored ? 'unstored' : 'saving'
}
