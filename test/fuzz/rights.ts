import * as Y from 'yjs'
import type { Room } from '../../server/board/room.ts'
import { type BoardHome, boardPlace } from '../../shared/access/board-place.ts'
import { can } from '../../shared/access/can.ts'
import type { Actor } from '../../shared/access/roles.ts'
import { isReservedClient, recordMap } from '../../shared/board/doc.ts'
import { placementRecord } from '../../shared/board/records/placement.ts'
import { isSound } from '../../shared/board/sound.ts'
import { boardVerbs } from '../../shared/board/verbs.ts'
import type { Hall } from './hall.ts'

/** Looks at all that boards take in: whether any device was there that may bring it, at that very moment. */
export class Rights {
  /** What was taken in and should not have been. */
  readonly faults: string[] = []
  private readonly hall: Hall
  /** Whose each client id is, and every document that a device ever had: it may bring what others did, too. */
  private readonly owners = new Map<number, Actor>()
  private readonly documents: { doc: Y.Doc; owner: Actor }[] = []

  constructor(hall: Hall) {
    this.hall = hall
    hall.onRoom = (home, room) => this.watch(home, room)
  }

  introduce(clientId: number, owner: Actor, doc: Y.Doc | null): void {
    this.owners.set(clientId, owner)
    if (doc) this.documents.push({ doc, owner })
  }

  ownerOf(clientId: number): Actor | undefined {
    return this.owners.get(clientId)
  }

  private watch(home: BoardHome, { doc }: Room): void {
    doc.on('update', (update: Uint8Array) => {
      const written = Y.decodeUpdate(update).structs.filter(({ id }) => !isReservedClient(id.client))
      const unwelcome = written.find(({ id, length }) => !this.mayCome(home, id.client, id.clock + length))
      if (unwelcome) this.faults.push(`${home.boardId} took in what nobody was there to bring`)
    })
    recordMap(doc, placementRecord).observe(({ changes, target }) => {
      if (this.hall.isJudging()) return
      for (const [key, { action }] of changes.keys) {
        const placement = (target as Y.Map<unknown>).get(key)
        if (action === 'delete' || !isSound(placementRecord, key, placement)) continue
        const isThere = this.hall.lanes.some(({ id }) => id === placement.lane)
        if (!isThere) this.faults.push('a card was taken into a lane that is gone')
      }
    })
  }

  private mayCome(home: BoardHome, clientId: number, end: number): boolean {
    const place = boardPlace(home, this.hall.control)
    const mayWrite = (actor: Actor | undefined) =>
      actor !== undefined && boardVerbs.some((verb) => can(actor, verb, place))
    const owner = this.owners.get(clientId)
    if (mayWrite(owner)) return true
    // A message that was tampered with may speak under an id that was nobody's.
    if (!owner) return place.stage === 'open'
    return this.documents.some(
      (each) => each.owner !== owner && mayWrite(each.owner) && Y.getState(each.doc.store, clientId) >= end,
    )
  }
}
