import * as Y from 'yjs'
import { frames, syncStep2 } from './messages.ts'

/**
 * What devices are given when they ask for the document. Those that have nothing yet are all given the same until the document
 * changes: a hall that comes through the door at once costs one encoding.
 */
export class Answers {
  private readonly doc: Y.Doc
  private whole: Uint8Array | null = null

  constructor(doc: Y.Doc) {
    this.doc = doc
    doc.on('update', () => {
      this.whole = null
    })
  }

  /** The frame for a device that has this state vector. Throws when it is none. */
  to(stateVector: Uint8Array): Uint8Array {
    if (Y.decodeStateVector(stateVector).size > 0) return frames([this.answer(stateVector)])
    this.whole ??= frames([this.answer(stateVector)])
    return this.whole
  }

  private answer(stateVector: Uint8Array): Uint8Array {
    return syncStep2(Y.encodeStateAsUpdate(this.doc, stateVector))
  }
}
