import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../../shared/access/roles.ts'
import { type Adopted, adopt } from '../../../shared/board/adopt.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { adoptionOf } from '../../../shared/outcome/merge/adoption-of.ts'
import { chainsOfRaised } from '../../../shared/outcome/merge/chains-of-raised.ts'
import { mergeTables } from '../../../shared/outcome/merge/merge-tables.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import type { AcceptedMerge } from '../../../shared/protocol/rest/merge.ts'
import { readWorkshop } from '../read-workshop.ts'

/**
 * Writes what was accepted of the tables' merge to the plenary board, in one transaction, as the board stands at that moment. Throws
 * `notFound`, `workshopClosed`, and what the gate says (`boardLocked`, `tooMany`).
 */
export async function acceptMerge(
  app: FastifyInstance,
  actor: Actor,
  workshopId: WorkshopId,
  accepted: AcceptedMerge,
): Promise<Adopted> {
  const { view, states } = await readWorkshop(app, workshopId)
  const { workshop, control } = view
  if (control.stage === 'closed') throw new DomainError('workshopClosed')
  if (control.stage !== 'open') throw new DomainError('boardLocked')
  const proposals = new Map([...states.values()].flatMap((state) => [...state.proposals]))
  const adoption = adoptionOf(mergeTables(view, states), accepted, workshop.lanes, proposals, (conflict) =>
    chainsOfRaised(view, states, conflict),
  )
  let adopted: Adopted = { placed: [], kept: [] }
  await app.boards.write(workshop.plenaryBoardId, actor, (doc) => {
    adopted = adopt(doc, view, adoption, actor.deviceId)
  })
  return adopted
}
