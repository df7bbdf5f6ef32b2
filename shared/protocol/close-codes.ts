/**
 * Close codes of the board socket, in the range left to applications. The client maps each to a message and to what it
 * does next; the stock y-websocket client reconnects by itself unless told otherwise.
 */
export const closeCodes = {
  /** Not signed in, or the link was renewed: go to the join page. */
  notSignedIn: 4401,
  /** This role may not read this board (any more): re-read the control state. */
  forbidden: 4403,
  /** No such board. */
  notFound: 4404,
  /** An update was refused by the gate: throw the local document away and load again. The reason is an ErrorCode. */
  refused: 4409,
  /** As refused, but the work is kept for the facilitator to take in or drop. */
  kept: 4410,
  /** The peer broke the protocol: malformed frames. */
  malformed: 4400,
  /** Too many messages: reconnect later. */
  rateLimited: 4429,
  /** The server could not load the board: try again, never start empty. */
  loadFailed: 4500,
} as const
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
