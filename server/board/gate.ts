import * as Y from 'yjs'
import { type BoardPlace, type BoardVerb, boardVerbs, can } from '../../shared/access/can.ts'
import type { Actor } from '../../shared/access/roles.ts'
import { mayRaise } from '../../shared/board/authorship.ts'
import { openBoard, recordMap } from '../../shared/board/doc.ts'
import type { RecordType } from '../../shared/board/record.ts'
import { recordTypes } from '../../shared/board/record-types.ts'
import { type Placement, placementRecord } from '../../shared/board/records/placement.ts'
import { isSound } from '../../shared/board/sound.ts'
import type { LaneId, TableId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'
import { clientsWith, inspect, isComplete, isForeign, isKnown } from './inspect.ts'

/** Where an update is judged: permissions and lanes as they are at this moment. */
export interface Standing {
  readonly place: BoardPlace
  readonly lanes: ReadonlySet<LaneId>
}

export type Verdict =
  | { kind: 'admitted' }
  /** The board has all of it already. */
  | { kind: 'known' }
  /** It builds on what has not arrived. */
  | { kind: 'incomplete' }
  /** It would have been admitted had the board still been open to this table, or still had the lane. */
  | { kind: 'late'; code: ErrorCode }
  | { kind: 'refused'; code: ErrorCode }

/** One record that an update changes. */
interface RecordChange {
  readonly type: RecordType
  readonly key: string
  readonly action: 'add' | 'update' | 'delete'
  readonly old: unknown
}

/** What one transaction on the twin did. */
interface Effect {
  readonly changes: RecordChange[]
  /** Maps it touched, also where nothing can be seen of it: an edit that was overwritten at once is still an edit. */
  readonly touched: Set<RecordType>
  outside: boolean
}

/**
 * Admits or refuses each update whole. It is taken apart first, which finds what Yjs documents can be made to hold and
 * board documents may not; then applied to a twin of the board's document, which shows which records it changes. A twin
 * that took in something refused is thrown away and made anew when next needed.
 */
export class Gate {
  private readonly doc: Y.Doc
  private twin: Y.Doc | null = null
  private effect: Effect = newEffect()
  /**
   * Who had raised the records that were withdrawn: an edit made elsewhere at the same time brings one back, and that is
   * no forgery. Forgotten with the room; an edit that comes later still is refused.
   */
  private readonly withdrawn = new Map<string, TableId | null>()
  /** Admitted since the document last caught up; a new twin needs them too. */
  private admitted: Uint8Array[] = []

  constructor(doc: Y.Doc) {
    this.doc = doc
  }

  /** Judges one update. Once admitted it counts as done for the next, and `applied` must follow. */
  judge(update: Uint8Array, actor: Actor, standing: Standing): Verdict {
    try {
      return this.judgeInspected(update, actor, standing)
    } catch {
      // Yjs is handed bytes from anywhere; what it stumbles over in a way not foreseen above is refused like the rest.
      this.twin = null
      return refused('updateMalformed')
    }
  }

  /** The document has caught up with everything admitted. */
  applied(): void {
    this.admitted = []
  }

  private judgeInspected(update: Uint8Array, actor: Actor, standing: Standing): Verdict {
    const inspected = inspect(update)
    if ('refused' in inspected) return refused(inspected.refused)
    const twin = this.currentTwin()
    if (isKnown(twin, inspected)) return { kind: 'known' }
    if (isForeign(twin, inspected)) return refused('updateForbidden')
    if (!boardVerbs.some((verb) => can(actor, verb, standing.place))) return closedTo(actor, boardVerbs, standing.place)
    if (!isComplete(twin, inspected)) return { kind: 'incomplete' }
    if (clientsWith(twin, inspected) > limits.boardClients) return refused('tooMany')
    this.effect = newEffect()
    Y.applyUpdate(twin, update)
    // Items that wait for each other in a ring look complete and never are.
    const waits = twin.store.pendingStructs !== null || twin.store.pendingDs !== null
    const verdict = waits ? refused('updateMalformed') : this.judgeEffect(actor, standing)
    if (verdict.kind === 'admitted') {
      this.admitted.push(update)
      this.noteWithdrawn()
    } else this.twin = null
    return verdict
  }

  private currentTwin(): Y.Doc {
    if (this.twin) return this.twin
    const twin = openBoard()
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(this.doc))
    for (const update of this.admitted) Y.applyUpdate(twin, update)
    for (const type of recordTypes) {
      recordMap(twin, type).observe(({ changes }) => {
        for (const [key, { action, oldValue }] of changes.keys) {
          this.effect.changes.push({ type, key, action, old: oldValue })
        }
      })
    }
    twin.on('afterTransaction', ({ changed }) => {
      for (const map of changed.keys()) {
        const type = recordTypes.find((known) => twin.share.get(known.map) === map)
        if (type) this.effect.touched.add(type)
        else this.effect.outside = true
      }
    })
    this.twin = twin
    return twin
  }

  private judgeEffect(actor: Actor, standing: Standing): Verdict {
    const { changes, touched, outside } = this.effect
    if (outside) return refused('updateForbidden')
    const closed = [...touched].map(({ verb }) => verb).filter((verb) => !can(actor, verb, standing.place))
    if (closed.length > 0) return closedTo(actor, closed, standing.place)
    for (const change of changes) {
      const code = this.faultOf(change, actor)
      if (code) return refused(code)
    }
    if (this.placed(changes).some(({ lane }) => !standing.lanes.has(lane))) {
      return { kind: 'late', code: 'conflictingChange' }
    }
    const grown = new Set(changes.flatMap(({ type, action }) => (action === 'add' ? [type] : [])))
    for (const type of grown) if (this.mapOf(type).size > limits.boardRecords) return refused('tooMany')
    return { kind: 'admitted' }
  }

  private faultOf({ type, key, action, old }: RecordChange, actor: Actor): ErrorCode | undefined {
    const before = raisedBy(old)
    if (action === 'delete') return before === undefined || mayRaise(actor, before) ? undefined : 'updateForbidden'
    const map = this.mapOf(type)
    const value = map.get(key)
    // Reading a key gives the last of several values: the ones before it would travel unseen.
    if (!isSound(type, key, value) || map._map.get(key)?.length !== 1) return 'recordInvalid'
    const after = raisedBy(value)
    if (action === 'update') return after === before ? undefined : 'updateForbidden'
    const isBack = this.withdrawn.has(key) && this.withdrawn.get(key) === after
    return after === undefined || mayRaise(actor, after) || isBack ? undefined : 'updateForbidden'
  }

  private placed(changes: readonly RecordChange[]): Placement[] {
    const placements = changes.filter(({ type, action }) => type === placementRecord && action !== 'delete')
    return placements.map(({ key }) => this.mapOf(placementRecord).get(key) as Placement)
  }

  private noteWithdrawn(): void {
    for (const { key, action, old } of this.effect.changes) {
      const author = raisedBy(old)
      if (action === 'delete' && author !== undefined) this.withdrawn.set(key, author)
    }
  }

  private mapOf(type: RecordType): Y.Map<unknown> {
    return recordMap(this.twin as Y.Doc, type)
  }
}

/** Who raised a record; undefined for the kinds that nobody owns. */
function raisedBy(record: unknown): TableId | null | undefined {
  const owned = typeof record === 'object' && record !== null && 'raisedBy' in record
  return owned ? (record.raisedBy as TableId | null) : undefined
}

/** The answer to an actor who may not do these verbs here now: late if it could when the board was open to it. */
function closedTo(actor: Actor, verbs: readonly BoardVerb[], place: BoardPlace): Verdict {
  const open: BoardPlace = { ...place, stage: 'open', arena: place.tableId === null ? 'plenary' : 'tables' }
  if (!verbs.every((verb) => can(actor, verb, open))) return refused('updateForbidden')
  return { kind: 'late', code: place.stage === 'open' ? 'updateForbidden' : 'boardLocked' }
}

function refused(code: ErrorCode): Verdict {
  return { kind: 'refused', code }
}

function newEffect(): Effect {
  return { changes: [], touched: new Set(), outside: false }
}
