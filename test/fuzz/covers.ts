import * as Y from 'yjs'
import { addDurable, type Durable } from '../../shared/board/durable.ts'

/** Tells whether the first holds all of the second, deletions too. */
export function covers(whole: Durable, part: Durable): boolean {
  return Y.equalSnapshots(addDurable(whole, part), whole)
}
