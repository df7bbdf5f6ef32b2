import type { BoardVerb } from '../board/verbs.ts'
import type { TableId, WorkshopId } from '../ids.ts'
import type { Stage } from '../workshop/control.ts'
import type { Arena } from '../workshop/phase.ts'
import type { Actor, Role } from './roles.ts'

/** What is done to planning strategies and workshops. */
export type DeskVerb =
  | 'editCatalogue'
  | 'createWorkshop'
  | 'setUpWorkshop'
  | 'readWorkshop'
  | 'readLinks'
  | 'control'
  | 'moveDevice'
  | 'readOutcome'
  | 'storeOutcome'
  | 'mergeTables'

export type Verb = BoardVerb | DeskVerb | 'readBoard' | 'readPicture' | 'answer'

/** Where the verb is done. A board has no table when it is the plenary board. */
export type Place =
  | { kind: 'installation' }
  | { kind: 'workshop'; workshopId: WorkshopId }
  /** A picture of the workshop that is made of more than one board. */
  | { kind: 'picture'; workshopId: WorkshopId; shown: boolean }
  /** The workshop's polls; `answering` while they may be answered at all. */
  | { kind: 'polls'; workshopId: WorkshopId; answering: boolean }
  | {
      kind: 'board'
      workshopId: WorkshopId
      tableId: TableId | null
      stage: Stage
      arena: Arena
      /** What the phase opens to participants. */
      verbs: readonly BoardVerb[]
      /** The hall sees it. */
      shown: boolean
      /** "Follow me" is on: what the hall sees is on the tablets too. */
      leading: boolean
    }

/** What a permission depends on. Never the device: a browser asks `can` too, and does not know its own id. */
export type Acting = Actor extends infer A ? (A extends Actor ? Omit<A, 'deviceId'> : never) : never

export type BoardPlace = Extract<Place, { kind: 'board' }>
type Rule = (actor: Acting, place: Place, verb: Verb) => boolean

const always: Rule = () => true
const never: Rule = () => false
const onOpenBoard: Rule = (_actor, place) => place.kind === 'board' && place.stage === 'open'

/** A participant's board is its own table's, or the plenary one while all are gathered there. */
function isOwnBoard(actor: Acting, place: BoardPlace): boolean {
  if (actor.role !== 'participant') return false
  return place.tableId === null ? place.arena === 'plenary' : place.tableId === actor.tableId
}

/** A device that was moved to another table leaves the board of its old one as it is. */
function isLeaving(actor: Acting, place: BoardPlace): boolean {
  return actor.role === 'participant' && actor.moving === true && place.tableId !== null
}

/** While the facilitator leads, every tablet shows what the hall already sees: also another table's board, for that long. */
const ownOrLedBoard: Rule = (actor, place) =>
  place.kind === 'board' && (isOwnBoard(actor, place) || (place.shown && place.leading))
const ownOpenBoardInTurn: Rule = (actor, place, verb) =>
  place.kind === 'board' &&
  place.stage === 'open' &&
  place.verbs.some((open) => open === verb) &&
  isOwnBoard(actor, place) &&
  !isLeaving(actor, place) &&
  (place.tableId === null) === (place.arena === 'plenary')
const shownBoard: Rule = (_actor, place) => place.kind === 'board' && place.shown
/** Showing a picture is how the facilitator releases what it says of the tables. */
const shownPicture: Rule = (_actor, place) => place.kind === 'picture' && place.shown
const whileAnswering: Rule = (_actor, place) => place.kind === 'polls' && place.answering

type Row = Record<Role, Rule>
/** The planner and the workshop's facilitator may; a participant and a viewer may not. */
const byDesk: Row = { planner: always, facilitator: always, participant: never, viewer: never }
const onBoard: Row = { planner: onOpenBoard, facilitator: onOpenBoard, participant: ownOpenBoardInTurn, viewer: never }

/** The only permission table: both sides ask it, and the server asks again on every message. */
const table: Record<Verb, Row> = {
  editCatalogue: { planner: always, facilitator: never, participant: never, viewer: never },
  createWorkshop: { planner: always, facilitator: never, participant: never, viewer: never },
  setUpWorkshop: byDesk,
  readLinks: byDesk,
  control: byDesk,
  moveDevice: byDesk,
  readOutcome: byDesk,
  storeOutcome: byDesk,
  mergeTables: byDesk,
  readWorkshop: { planner: always, facilitator: always, participant: always, viewer: always },
  readBoard: { planner: always, facilitator: always, participant: ownOrLedBoard, viewer: shownBoard },
  readPicture: { planner: always, facilitator: always, participant: shownPicture, viewer: shownPicture },
  place: onBoard,
  screen: onBoard,
  decide: onBoard,
  time: onBoard,
  propose: onBoard,
  flag: onBoard,
  state: onBoard,
  remark: onBoard,
  // The desk runs the round: an answer of its own would be seen in the count.
  answer: { planner: never, facilitator: never, participant: whileAnswering, viewer: never },
}

/** Tells whether the actor may do the verb there. An actor of one workshop may nothing in another. */
export function can(actor: Acting, verb: Verb, place: Place): boolean {
  if (actor.role !== 'planner') {
    if (place.kind === 'installation') return false
    if (place.workshopId !== actor.workshopId) return false
  }
  return table[verb][actor.role](actor, place, verb)
}
