import { isDeepStrictEqual } from 'node:util'
import { Check } from 'typebox/value'
import * as Y from 'yjs'
import { boardPlace } from '../../shared/access/board-place.ts'
import { can } from '../../shared/access/can.ts'
import type { Actor } from '../../shared/access/roles.ts'
import { boardMaps, isReservedClient, schemaVersion } from '../../shared/board/doc.ts'
import { durableOf, isDurable } from '../../shared/board/durable.ts'
import { boardVersion } from '../../shared/board/migrate.ts'
import { readBoard } from '../../shared/board/read.ts'
import type { BoardId, DeviceId } from '../../shared/ids.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { DragState } from '../../shared/protocol/live.ts'
import type { Counts } from './counts.ts'
import { covers } from './covers.ts'
import type { Hall } from './hall.ts'
import type { Line } from './line.ts'
import { Rights } from './rights.ts'
import type { Tab } from './tab.ts'
import { twinOf } from './twin.ts'

/** What must hold after every step, whatever happened. Each fault is thrown as a sentence. */
export class Checks {
  readonly tabs: Tab[] = []
  /** Client ids of forgeries: no document may ever hold anything of theirs. */
  readonly forbidden = new Map<number, Y.ID | null>()
  /** All that honest devices did. */
  readonly honest: Uint8Array[] = []
  private readonly hall: Hall
  private readonly counts: Counts
  private readonly rights: Rights
  /** Documents that are watched, and those that changed since they were looked at. */
  private readonly watched = new WeakSet<Y.Doc>()
  private readonly changed = new Set<Y.Doc>()
  /** Work whose tablets were told that it is kept. */
  private kept: { boardId: BoardId; updates: Uint8Array[]; atMs: number }[] = []
  /** Whom somebody else spoke for, and the connection they had then. */
  private readonly spokenFor = new Map<number, { tab: Tab; line: Line | null }>()
  private readonly faults: string[] = []

  constructor(hall: Hall, counts: Counts) {
    this.hall = hall
    this.counts = counts
    this.rights = new Rights(hall)
  }

  /** Makes known whose a client id is, and the document that is its own. */
  introduce(clientId: number, actor: Actor, doc: Y.Doc | null): number {
    this.rights.introduce(clientId, actor, doc)
    return clientId
  }

  /** A client id under which an honest device is seen on the board by another, for a forger to speak for. */
  someoneSeen(boardId: BoardId, forger: DeviceId): number | undefined {
    const here = this.tabs.filter(({ home, line }) => home.boardId === boardId && line)
    for (const tab of here) {
      const id = tab.doc?.clientID
      const isSeen = here.some((other) => other !== tab && id && other.speaker?.awareness.getStates().has(id))
      if (!id || !isSeen || tab.tablet.actor.deviceId === forger) continue
      this.spokenFor.set(id, { tab, line: tab.line })
      return id
    }
    return undefined
  }

  /** A tablet is told why its connection ends. What it throws away must be elsewhere. */
  closed(tab: Tab, code: number, reason: string): void {
    this.counts.add(`told ${code} ${reason}`.trim())
    const { boardId } = tab.home
    if (code === closeCodes.kept) {
      this.kept.push({ boardId, updates: tab.unproven, atMs: this.hall.time.now() })
    } else if (code === closeCodes.malformed) this.faults.push(`an honest tablet was called malformed: ${reason}`)
    else if (code === closeCodes.refused && !this.mayBeRefused(tab, reason)) {
      this.faults.push(`an honest tablet was refused: ${reason}`)
    }
  }

  /** Tells whether a forgery could come in after all, without harm. */
  wasExcused(clientId: number): boolean {
    return [...this.hall.seen.values()].some(({ doc }) => this.isExcused(doc, clientId))
  }

  run(): void {
    for (const room of this.hall.seen.values()) this.watch(room.doc)
    for (const { doc } of this.tabs) if (doc) this.watch(doc)
    for (const [boardId, room] of this.hall.seen) if (this.changed.has(room.doc)) this.checkRoom(boardId)
    for (const doc of this.changed) this.checkDocument(doc)
    this.changed.clear()
    for (const boardId of this.hall.homes.keys()) this.checkStored(boardId)
    for (const tab of this.tabs) this.checkTab(tab)
    this.checkKept()
    const [fault] = [...this.faults, ...this.rights.faults, ...this.hall.faults]
    if (fault) throw new Error(fault)
  }

  /** What keeps the story from being at its end: all on every board are the same, and it is what is stored. */
  unsettled(): string[] {
    const kept = this.kept.length > 0 ? ['work that was called kept is nowhere'] : []
    const apart = this.tabs.flatMap((tab) => {
      const { home, doc, tablet } = tab
      if (this.isGone(tab)) return tab.stopped ? [] : ['a tablet was not told that its board or table is gone']
      const name = `${tablet.actor.deviceId} on ${home.boardId}`
      const room = this.hall.seen.get(home.boardId)
      if (!doc || !room) return [`${name} is not there`]
      if (!tab.saysSaved()) return [`${name} is not told that all is saved (${tab.stopped ?? 'not stopped'})`]
      if (tab.unproven.length > 0) return [`${name} has work that nobody knows of`]
      const stored = this.hall.store.replay(home.boardId)
      return [
        ...(isSame(doc, room.doc) ? [] : [`${name} has another board than the server`]),
        ...(isSame(stored, room.doc) ? [] : [`the store has another ${home.boardId} than the server`]),
      ]
    })
    return [...kept, ...apart]
  }

  /** At the end everyone is seen by everyone, and nobody else is. */
  checkPresence(): void {
    const here = this.tabs.filter((tab) => tab.line && !this.isGone(tab))
    for (const tab of here) {
      const shown = here.filter(
        (other) => other !== tab && other.home === tab.home && other.tablet.actor.role !== 'viewer',
      )
      const wanted = shown.map(({ doc }) => doc?.clientID ?? 0).sort()
      const seen = [...(tab.speaker?.awareness.getStates().keys() ?? [])]
        .filter((id) => id !== tab.doc?.clientID)
        .sort()
      if (String(wanted) !== String(seen))
        throw new Error(`${tab.tablet.actor.deviceId} does not see who is there: ${seen}, not ${wanted}`)
    }
  }

  /** Its board was taken away, or the table that it sits at. */
  private isGone({ home, tablet: { actor } }: Tab): boolean {
    const { homes, goneTables } = this.hall
    return !homes.has(home.boardId) || (actor.role === 'participant' && goneTables.has(actor.tableId))
  }

  private watch(doc: Y.Doc): void {
    if (this.watched.has(doc)) return
    this.watched.add(doc)
    this.changed.add(doc)
    doc.on('update', () => this.changed.add(doc))
  }

  private checkDocument(doc: Y.Doc): void {
    if (doc.isDestroyed) return
    const { setAside } = readBoard(doc)
    if (setAside.length > 0) throw new Error(`unsound: ${setAside.map(({ map, key }) => `${map}/${key}`)}`)
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('a document waits for what it builds on')
    const unknown = [...doc.share.keys()].filter((map) => !boardMaps.has(map))
    if (unknown.length > 0) throw new Error(`a document has the maps ${unknown}`)
    const seed = doc.getMap('meta')._map.get('version')
    if (seed && seed.id.client > boardVersion) throw new Error('a board was seeded by somebody else')
    for (const client of doc.store.clients.keys()) {
      if (this.forbidden.has(client) && !this.isExcused(doc, client)) throw new Error('a forgery came in')
      // Each migration wrote one thing, once.
      if (isReservedClient(client) && (client > boardVersion || Y.getState(doc.store, client) !== 1)) {
        throw new Error(`client id ${client} wrote what only migrations may`)
      }
    }
  }

  private checkRoom(boardId: BoardId): void {
    const room = this.hall.seen.get(boardId)
    if (!room) return
    if (schemaVersion(room.doc) !== boardVersion) throw new Error(`${boardId} was not seeded`)
    const durable = durableOf(room.doc)
    const promised = this.hall.promised.get(boardId)
    if (promised && !covers(durable, promised)) throw new Error(`${boardId} lacks what was called saved`)
    const twin = twinOf(room)
    if (!twin) return
    this.counts.add('twin compared')
    if (!Y.equalSnapshots(durableOf(twin), durable)) throw new Error(`the gate judges by another ${boardId}`)
  }

  private checkStored(boardId: BoardId): void {
    const doc = this.hall.store.replay(boardId)
    if (this.watched.has(doc) && !this.changed.has(doc)) return
    this.watch(doc)
    this.changed.delete(doc)
    this.checkDocument(doc)
    const promised = this.hall.promised.get(boardId)
    if (promised) this.hall.store.mustCover(boardId, promised)
  }

  private checkTab(tab: Tab): void {
    for (const [clientId, state] of tab.speaker?.awareness.getStates() ?? []) {
      if (clientId === tab.doc?.clientID) continue
      const { who, drag } = state as { who?: { role: string; deviceId: DeviceId }; drag?: unknown }
      const owner = this.rights.ownerOf(clientId)
      if (who?.deviceId !== owner?.deviceId && !this.mayStandFor(clientId))
        throw new Error('somebody is seen as another')
      if (who?.role === 'viewer') throw new Error('a viewer is seen')
      if (drag !== undefined && !Check(DragState, drag)) throw new Error('awareness carries more than a drag')
      if (drag) this.counts.add('drag seen')
    }
    if (tab.line?.isSeated() && !this.hall.isJudging() && !this.mayStay(tab))
      throw new Error('a tablet stays where it may not be')
    if (tab.unproven.length === 0 || !tab.saysSaved() || !this.hall.homes.has(tab.home.boardId)) return
    const durable = durableOf(this.hall.store.replay(tab.home.boardId))
    if (!tab.unproven.every((update) => isDurable(durable, update)))
      throw new Error('"Lagret" is said of what is not stored')
    this.counts.add('"Lagret" proven', tab.unproven.length)
    tab.unproven = []
  }

  /** Others wrote over it in the same moment, so that nothing is left of it but a gap; or took away what it was about. */
  private isExcused(doc: Y.Doc, clientId: number): boolean {
    const about = this.forbidden.get(clientId)
    const isAway = (update: Uint8Array) => about && Y.isDeleted(Y.decodeUpdate(update).ds, about)
    return isOverwritten(doc, clientId) || this.honest.some(isAway)
  }

  private mayStay({ tablet, home }: Tab): boolean {
    return tablet.isGood() && can(tablet.actor, 'readBoard', boardPlace(home, this.hall.control))
  }

  /** Once a device is gone its client id is anybody's: then it is seen as who it is now. */
  private mayStandFor(clientId: number): boolean {
    const spokenFor = this.spokenFor.get(clientId)
    return spokenFor !== undefined && (spokenFor.line === null || spokenFor.tab.line !== spokenFor.line)
  }

  private checkKept(): void {
    const { hall, kept } = this
    this.kept = kept.filter(({ boardId, updates, atMs }) => {
      if (!hall.homes.has(boardId)) return false
      // What was under way when its tablet was told can be lost by a server that dies, or a store that fails, just then.
      if (hall.diedAtMs >= atMs || hall.store.hasRefusedLate) {
        this.counts.add('kept, and not to be proven')
        return false
      }
      const all = new Y.Doc()
      const parts = [hall.seen.get(boardId)?.doc, hall.store.replay(boardId)].flatMap((doc) =>
        doc ? [Y.encodeStateAsUpdate(doc)] : [],
      )
      const late = hall.store.late.filter((update) => update.boardId === boardId).map(({ bytes }) => bytes)
      for (const bytes of [...parts, ...late]) Y.applyUpdate(all, bytes)
      if (!updates.every((update) => isDurable(durableOf(all), update))) return true
      this.counts.add('kept work proven', updates.length)
      return false
    })
  }

  /** A viewer may hold what others did just before a crash; what is done from an old screen may be to another table's by now. */
  private mayBeRefused(tab: Tab, reason: string): boolean {
    if (reason === 'tooMany') return this.hall.store.hasRefusedLate
    return reason === 'updateForbidden' && (tab.tablet.actor.role === 'viewer' || tab.reachedBack)
  }
}

function isOverwritten(doc: Y.Doc, client: number): boolean {
  const structs = doc.store.clients.get(client)
  if (!structs) return false
  return structs.every((struct) => struct instanceof Y.GC || struct.content instanceof Y.ContentDeleted)
}

function isSame(a: Y.Doc, b: Y.Doc): boolean {
  return Y.equalSnapshots(durableOf(a), durableOf(b)) && isDeepStrictEqual(readBoard(a), readBoard(b))
}
