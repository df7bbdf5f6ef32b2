import * as Y from 'yjs'
import { type BoardPlace, can } from '../../shared/access/can.ts'
import type { Actor } from '../../shared/access/roles.ts'
import { mayRaise } from '../../shared/board/authorship.ts'
import { recordMap } from '../../shared/board/doc.ts'
import { type Durable, durableOfParts } from '../../shared/board/durable.ts'
import { type Placement, placementRecord } from '../../shared/board/records/placement.ts'
import { isSound } from '../../shared/board/sound.ts'
import { type BoardVerb, boardVerbs } from '../../shared/board/verbs.ts'
import type { LaneId, TableId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'
import { clientsWith, inspect, isComplete, isForeign, isKnown } from './inspect.ts'
import { type RecordChange, Twin } from './twin.ts'

/** Where an update is judged: permissions and lanes as they are at this moment. */
export interface Standing {
  readonly place: BoardPlace
  readonly lanes: ReadonlySet<LaneId>
}

/** An update, and who sent it. */
export interface Offer {
  readonly update: Uint8Array
  readonly actor: Actor
}

export type Verdict =
  /** It may come in, and brings this. */
  | { kind: 'admitted'; brought: Durable }
  /** The board has all of it already. */
  | { kind: 'known' }
  /** It builds on what has not arrived. */
  | { kind: 'incomplete' }
  /** It would have been admitted had the board still been open to this table, or still had the lane. */
  | { kind: 'late'; code: ErrorCode }
  | { kind: 'refused'; code: ErrorCode }

/**
 * Admits or refuses each update whole. It is taken apart first, which finds what Yjs documents can be made to hold and
 * board documents may not; then applied to a twin of the board's document, which shows which records it changes. A twin
 * that took in something refused is thrown away and made anew when next needed.
 */
export class Gate {
  private readonly doc: Y.Doc
  private twin: Twin | null = null
  /**
   * Who had raised the records that were withdrawn: an edit made elsewhere at the same time brings one back, and that is
   * no forgery. Forgotten with the room; an edit that comes later still is refused.
   */
  private readonly withdrawn = new Map<string, TableId | null>()
  /** Admitted since the document last caught up; a new twin needs it too. */
  private readonly admitted: Uint8Array[] = []

  constructor(doc: Y.Doc) {
    this.doc = doc
  }

  /** Judges one update. Once admitted it counts as done for the next. */
  judge(update: Uint8Array, actor: Actor, standing: Standing): Verdict {
    const verdict = this.attempt([{ update, actor }], standing)[0] as Verdict
    this.settle(verdict.kind === 'admitted')
    return verdict
  }

  /**
   * Judges what came at once in one transaction, many times cheaper than one by one. Undefined when it cannot all come in: then
   * each must be judged by itself. What is admitted is sound as a whole, and may be done by each of those who sent it.
   */
  judgeTogether(offers: readonly Offer[], standing: Standing): Verdict[] | undefined {
    const verdicts = this.attempt(offers, standing)
    const isPlain = verdicts.every(({ kind }) => kind === 'admitted' || kind === 'known')
    this.settle(isPlain)
    return isPlain ? verdicts : undefined
  }

  /** Hands over everything admitted since the last time. The document must catch up with it before more is judged. */
  takeAdmitted(): Uint8Array[] {
    return this.admitted.splice(0)
  }

  /** Applies to the twin what can come in, in one transaction. A fault of the whole is the verdict on each part of it. */
  private attempt(offers: readonly Offer[], standing: Standing): Verdict[] {
    this.twin ??= new Twin(this.doc, this.admitted)
    const { twin } = this
    try {
      const verdicts = twin.transact(() => offers.map((offer) => apply(twin.doc, offer, standing.place)))
      const senders = offers.filter((_offer, index) => verdicts[index]?.kind === 'admitted').map(({ actor }) => actor)
      const fault = this.faultOf(twin, senders, standing)
      if (!fault) return verdicts
      this.twin = null
      return offers.map(() => fault)
    } catch {
      // Yjs is handed bytes from anywhere; what it stumbles over in a way not foreseen here is refused like the rest.
      this.twin = null
      return offers.map(() => refused('updateMalformed'))
    }
  }

  /** Keeps what the last attempt did to the twin, or throws a twin away that took in what may not come in. */
  private settle(keep: boolean): void {
    const effect = this.twin?.effect
    if (!effect?.update) return
    if (!keep) {
      this.twin = null
      return
    }
    this.admitted.push(effect.update)
    for (const { key, action, old } of effect.changes) {
      const author = raisedBy(old)
      if (action === 'delete' && author !== undefined) this.withdrawn.set(key, author)
    }
  }

  private faultOf({ doc, effect }: Twin, senders: readonly Actor[], { place, lanes }: Standing): Verdict | undefined {
    // Items that wait for each other in a ring look complete and never are.
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return refused('updateMalformed')
    const { changes, touched, outside } = effect
    if (outside) return refused('updateForbidden')
    for (const actor of senders) {
      const closed = [...touched].map(({ verb }) => verb).filter((verb) => !can(actor, verb, place))
      if (closed.length > 0) return closedTo(actor, closed, place)
      const code = changes.map((change) => this.faultOfChange(doc, change, actor)).find((fault) => fault !== undefined)
      if (code) return refused(code)
    }
    if (placed(doc, changes).some(({ lane }) => !lanes.has(lane))) return { kind: 'late', code: 'conflictingChange' }
    const grown = changes.flatMap(({ type, action }) => (action === 'add' ? [type] : []))
    return grown.some((type) => recordMap(doc, type).size > limits.boardRecords) ? refused('tooMany') : undefined
  }

  private faultOfChange(doc: Y.Doc, { type, key, action, old }: RecordChange, actor: Actor): ErrorCode | undefined {
    const before = raisedBy(old)
    if (action === 'delete') return before === undefined || mayRaise(actor, before) ? undefined : 'updateForbidden'
    const map = recordMap(doc, type)
    const value = map.get(key)
    // Reading a key gives the last of several values: the ones before it would travel unseen.
    if (!isSound(type, key, value) || map._map.get(key)?.length !== 1) return 'recordInvalid'
    const after = raisedBy(value)
    if (action === 'update') return after === before ? undefined : 'updateForbidden'
    const isBack = this.withdrawn.has(key) && this.withdrawn.get(key) === after
    return after === undefined || mayRaise(actor, after) || isBack ? undefined : 'updateForbidden'
  }
}

/** Lets an update into the twin, where the rest is judged, if what it says of itself allows that. */
function apply(twin: Y.Doc, { update, actor }: Offer, place: BoardPlace): Verdict {
  const inspected = inspect(update)
  if ('refused' in inspected) return refused(inspected.refused)
  if (isKnown(twin, inspected)) return { kind: 'known' }
  if (isForeign(twin, inspected)) return refused('updateForbidden')
  if (!boardVerbs.some((verb) => can(actor, verb, place))) return closedTo(actor, boardVerbs, place)
  if (!isComplete(twin, inspected)) return { kind: 'incomplete' }
  if (clientsWith(twin, inspected) > limits.boardClients) return refused('tooMany')
  Y.applyUpdate(twin, update)
  return { kind: 'admitted', brought: durableOfParts(inspected.ends, inspected.deletions) }
}

function placed(doc: Y.Doc, changes: readonly RecordChange[]): Placement[] {
  const placements = changes.filter(({ type, action }) => type === placementRecord && action !== 'delete')
  return placements.map(({ key }) => recordMap(doc, placementRecord).get(key) as Placement)
}

/** Who raised a record; undefined for the kinds that nobody owns. */
function raisedBy(record: unknown): TableId | null | undefined {
  const owned = typeof record === 'object' && record !== null && 'raisedBy' in record
  return owned ? (record.raisedBy as TableId | null) : undefined
}

/** The answer to an actor who may not do these verbs here now: late if it could when the board was open to it. */
function closedTo(actor: Actor, verbs: readonly BoardVerb[], place: BoardPlace): Verdict {
  const arena = place.tableId === null ? 'plenary' : 'tables'
  const open: BoardPlace = { ...place, stage: 'open', arena, verbs: boardVerbs }
  // What a device did at a table before it heard that it was moved away is its table's all the same.
  const isMoving = actor.role === 'participant' && actor.moving === true
  const staying = isMoving ? { ...actor, moving: false } : actor
  if (!verbs.every((verb) => can(staying, verb, open))) return refused('updateForbidden')
  if (place.stage !== 'open') return { kind: 'late', code: 'boardLocked' }
  return { kind: 'late', code: place.arena === arena && !isMoving ? 'notInPhase' : 'updateForbidden' }
}

function refused(code: ErrorCode): Verdict {
  return { kind: 'refused', code }
}
