import type * as Y from 'yjs'
import { Gate } from '../../server/board/gate.ts'
import type { Room } from '../../server/board/room.ts'
import { Twin } from '../../server/board/twin.ts'

/** The twin that a room's gate judges by, which is nobody else's to see; null when there is none just now. */
export function twinOf(room: Room): Y.Doc | null {
  const gate: unknown = Reflect.get(Reflect.get(room, 'intake'), 'gate')
  const twin: unknown = gate instanceof Gate ? Reflect.get(gate, 'twin') : undefined
  if (twin !== null && !(twin instanceof Twin)) throw new Error('the gate has no twin any more')
  return twin?.doc ?? null
}
