import type { WorkshopId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { type ControlChange, type ControlState, reduceControl } from '../../shared/workshop/control.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { WorkshopRepository } from '../store/workshop-repository.ts'
import type { BoardsAsTheyStand } from './boards-as-they-stand.ts'

type Listener = (workshopId: WorkshopId, state: ControlState) => void

/** The control states of the workshops in use: kept in memory, changed only after the change is stored. */
export function createControls(
  repository: WorkshopRepository,
  now: () => number,
  boardsAsTheyStand: BoardsAsTheyStand,
) {
  const states = new Map<WorkshopId, ControlState>()
  const listeners: Listener[] = []

  const ready = async (workshopId: WorkshopId): Promise<ControlState> => {
    const known = states.get(workshopId)
    if (known) return known
    const stored = await repository.control(workshopId)
    if (!stored) throw new DomainError('notFound', 'workshopId')
    // Somebody else may have loaded and even changed it while the store answered.
    const state = states.get(workshopId) ?? stored
    states.set(workshopId, state)
    return state
  }

  return {
    ready,
    current(workshopId: WorkshopId): ControlState {
      const state = states.get(workshopId)
      if (!state) throw new DomainError('notFound', 'workshopId')
      return state
    },
    /** One command; the caller sees to it that those of one workshop do not overlap. */
    async apply(workshop: Workshop, command: ControlChange): Promise<ControlState> {
      const { id: workshopId } = workshop
      const before = await ready(workshopId)
      const after = reduceControl(before, command, workshop, now())
      if (after === before) return before
      // In one with the new phase: what cannot be looked at again afterwards must not be worked over.
      const earlier = command.type === 'goTo' ? await boardsAsTheyStand(workshop, before) : []
      if (!(await repository.saveControl(workshopId, after, earlier))) {
        states.delete(workshopId)
        throw new DomainError('conflictingChange')
      }
      states.set(workshopId, after)
      for (const listener of listeners) listener(workshopId, after)
      return after
    },
    forget: (workshopId: WorkshopId) => void states.delete(workshopId),
    onChange: (listener: Listener) => void listeners.push(listener),
  }
}
