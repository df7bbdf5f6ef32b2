import { describe, expect, test } from 'vitest'
import { can, type DeskVerb, type Place, type Verb } from '../../../shared/access/can.ts'
import type { Actor, Role } from '../../../shared/access/roles.ts'
import { boardVerbs } from '../../../shared/board/verbs.ts'
import { makeId } from '../../../shared/ids.ts'
import { stages } from '../../../shared/workshop/control.ts'
import type { Arena } from '../../../shared/workshop/phase.ts'

const workshopId = makeId('workshop', 'here')
const elsewhere = makeId('workshop', 'elsewhere')
const ownTable = makeId('table', 'own1')
const otherTable = makeId('table', 'other')
const deviceId = makeId('device', 'dev1')

const actors: Record<Role, Actor> = {
  planner: { role: 'planner', deviceId },
  facilitator: { role: 'facilitator', deviceId, workshopId },
  participant: { role: 'participant', deviceId, workshopId, tableId: ownTable, tableNumber: 1, deviceNumber: 1 },
  viewer: { role: 'viewer', deviceId, workshopId },
}
const everyone = Object.values(actors)
const deskVerbs: DeskVerb[] = [
  'editCatalogue',
  'createWorkshop',
  'setUpWorkshop',
  'readWorkshop',
  'readLinks',
  'control',
  'moveDevice',
  'readOutcome',
  'storeOutcome',
  'mergeTables',
]
const allVerbs: Verb[] = [...boardVerbs, ...deskVerbs, 'readBoard', 'readPicture']
const arenas: Arena[] = ['tables', 'plenary']

/** Every board there can be: whose, in which stage and arena, on the projector or not, with the tablets led or not. */
function boards(inWorkshop = workshopId) {
  return [ownTable, otherTable, null].flatMap((tableId) =>
    stages.flatMap((stage) =>
      arenas.flatMap((arena) =>
        [true, false].flatMap((shown) =>
          [true, false].map(
            (leading) =>
              ({
                kind: 'board',
                workshopId: inWorkshop,
                tableId,
                stage,
                arena,
                verbs: boardVerbs,
                shown,
                leading,
              }) as const,
          ),
        ),
      ),
    ),
  )
}
type Board = ReturnType<typeof boards>[number]

const whoMay = (verb: Verb, place: Place) => everyone.filter((actor) => can(actor, verb, place)).map(({ role }) => role)

/** The plenary board while all are gathered there, else the table's own. */
const isTheirTurn = ({ tableId, arena }: Board) => (arena === 'plenary' ? tableId === null : tableId === ownTable)

describe('desk', () => {
  test.each<[DeskVerb, Role[]]>([
    ['editCatalogue', ['planner']],
    ['createWorkshop', ['planner']],
    ['setUpWorkshop', ['planner', 'facilitator']],
    ['readLinks', ['planner', 'facilitator']],
    ['control', ['planner', 'facilitator']],
    ['moveDevice', ['planner', 'facilitator']],
    ['readOutcome', ['planner', 'facilitator']],
    ['storeOutcome', ['planner', 'facilitator']],
    ['mergeTables', ['planner', 'facilitator']],
    ['readWorkshop', ['planner', 'facilitator', 'participant', 'viewer']],
  ])('[AC1] %s in a workshop may be done by %s', (verb, roles) => {
    expect(whoMay(verb, { kind: 'workshop', workshopId })).toEqual(roles)
  })

  test.each(allVerbs.filter((verb) => !(boardVerbs as readonly string[]).includes(verb)))(
    '[AC1] %s of the whole installation may be done by the planner only',
    (verb) => {
      expect(whoMay(verb, { kind: 'installation' })).toEqual(['planner'])
    },
  )
})

describe('boards', () => {
  test.each(boardVerbs)('[AC22] a phase that does not open %s closes it to participants, never to the desk', (verb) => {
    const others = boardVerbs.filter((other) => other !== verb)
    for (const board of boards()) {
      const before = whoMay(verb, board)
      expect(whoMay(verb, { ...board, verbs: others })).toEqual(before.filter((role) => role !== 'participant'))
      expect(whoMay(verb, { ...board, verbs: [verb] })).toEqual(before)
    }
  })

  test.each(boardVerbs)(
    '[AC2] %s is done on an open board, by participants on the board whose turn it is, never by viewers',
    (verb) => {
      for (const board of boards()) {
        const expected: Role[] =
          board.stage !== 'open'
            ? []
            : ['planner', 'facilitator', ...(isTheirTurn(board) ? (['participant'] as const) : [])]
        expect(whoMay(verb, board), JSON.stringify(board)).toEqual(expected)
      }
    },
  )

  test('[AC3] a participant reads its own table’s board, the plenary one while all are gathered there, and what is shown while it is led', () => {
    for (const board of boards()) {
      const isOwn = board.tableId === ownTable || (board.tableId === null && board.arena === 'plenary')
      const expected = isOwn || (board.shown && board.leading)
      expect(can(actors.participant, 'readBoard', board), JSON.stringify(board)).toBe(expected)
    }
  })

  test('[AC4] a viewer reads the board that is shown, and no other', () => {
    for (const board of boards())
      expect(can(actors.viewer, 'readBoard', board), JSON.stringify(board)).toBe(board.shown)
  })

  test.each(['planner', 'facilitator'] as const)('[AC1] a %s reads every board of the workshop', (role) => {
    expect(boards().every((board) => can(actors[role], 'readBoard', board))).toBe(true)
  })
})

test('[MG27] a picture of several boards is read by the desk, and by the others only while it is shown', () => {
  expect(whoMay('readPicture', { kind: 'picture', workshopId, shown: false })).toEqual(['planner', 'facilitator'])
  expect(whoMay('readPicture', { kind: 'picture', workshopId, shown: true })).toEqual(everyone.map(({ role }) => role))
  expect(whoMay('readPicture', { kind: 'workshop', workshopId })).toEqual(['planner', 'facilitator'])
})

test('[AC5] an actor of one workshop may do nothing in another', () => {
  const places: Place[] = [
    { kind: 'workshop', workshopId: elsewhere },
    { kind: 'picture', workshopId: elsewhere, shown: true },
    ...boards(elsewhere),
  ]
  for (const actor of everyone.filter(({ role }) => role !== 'planner')) {
    for (const verb of allVerbs) {
      for (const place of places) expect(can(actor, verb, place), `${actor.role} ${verb} ${place.kind}`).toBe(false)
    }
  }
})

test('[AC30] [AC31] polls are answered by participants of the workshop only, and only while answers are open', () => {
  const polls = (answering: boolean, inWorkshop = workshopId) =>
    whoMay('answer', { kind: 'polls', workshopId: inWorkshop, answering })
  expect(polls(true)).toEqual(['participant'])
  expect(polls(false)).toEqual([])
  expect(polls(true, elsewhere)).toEqual([])
})
