import { isDeepStrictEqual } from 'node:util'
import { limits } from '../../shared/limits.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { WorkshopChange } from '../../shared/protocol/rest/workshop.ts'
import type { Phase } from '../../shared/workshop/phase.ts'
import type { Lane, Table, Workshop } from '../../shared/workshop/workshop.ts'
import type { Context } from '../context.ts'

type NewId = Context['newId']

/**
 * The workshop with the change made. Ids in the lists must be the workshop's own: one that is not was removed by somebody
 * else in the meantime, and guessing what is meant could lose that person's work. Throws `conflictingChange` there, and where
 * what the sender had seen does not stand any more.
 */
export function changed(workshop: Workshop, change: WorkshopChange, newId: NewId): Workshop {
  mustStandAsSeen(workshop, change.seen)
  const { title = workshop.title, task = workshop.task, planIds = workshop.planIds } = change
  const { closingBasis = workshop.closingBasis, goalIds = workshop.goalIds } = change
  return {
    ...workshop,
    title,
    task,
    closingBasis,
    planIds,
    goalIds,
    lanes: change.lanes ? changedLanes(workshop.lanes, change.lanes, newId) : workshop.lanes,
    tables: change.tables ? changedTables(workshop.tables, change.tables, newId) : workshop.tables,
    agenda: change.agenda ? changedAgenda(workshop.agenda, change.agenda, newId) : workshop.agenda,
  }
}

function changedLanes(lanes: readonly Lane[], wanted: NonNullable<WorkshopChange['lanes']>, newId: NewId): Lane[] {
  mustBeKnown('lanes', lanes, wanted)
  return wanted.map(({ id, ...lane }) => ({ id: id ?? newId('lane'), ...lane }))
}

function changedAgenda(agenda: readonly Phase[], wanted: NonNullable<WorkshopChange['agenda']>, newId: NewId): Phase[] {
  mustBeKnown('agenda', agenda, wanted)
  return wanted.map(({ id, ...phase }) => ({ id: id ?? newId('phase'), ...phase }))
}

/** Tables keep their numbers, since they stand on signs in the hall; a new one gets the lowest number that is free. */
function changedTables(tables: readonly Table[], wanted: NonNullable<WorkshopChange['tables']>, newId: NewId): Table[] {
  mustBeKnown('tables', tables, wanted)
  const taken = new Set(tables.filter((table) => wanted.some(({ id }) => id === table.id)).map(({ number }) => number))
  const free = Array.from({ length: limits.tables }, (_, index) => index + 1).filter((number) => !taken.has(number))
  const all = wanted.map(({ id, topic }) => {
    const kept = tables.find((table) => table.id === id)
    return kept ? { ...kept, topic } : newTable(free.shift() ?? limits.tables, topic, newId)
  })
  return all.sort((a, b) => a.number - b.number)
}

/** A table with a board of its own. */
export function newTable(number: number, topic: string, newId: NewId): Table {
  return { id: newId('table'), number, topic, boardId: newId('board') }
}

function mustBeKnown(field: string, known: readonly { id: string }[], wanted: readonly { id?: string }[]): void {
  const ids = wanted.flatMap(({ id }) => (id === undefined ? [] : [id]))
  if (new Set(ids).size < ids.length) throw new DomainError('badRequest', field, { reason: 'an id stands twice' })
  const unknown = wanted.findIndex(({ id }) => id !== undefined && !known.some((one) => one.id === id))
  if (unknown >= 0) throw new DomainError('conflictingChange', `${field}/${unknown}/id`)
}

function mustStandAsSeen(workshop: Workshop, seen: WorkshopChange['seen']): void {
  const changedSince = Object.entries(seen ?? {}).find(
    ([part, before]) => !isDeepStrictEqual(workshop[part as keyof typeof seen], before),
  )
  if (changedSince) throw new DomainError('conflictingChange', changedSince[0])
}
