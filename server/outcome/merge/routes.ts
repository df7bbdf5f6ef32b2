import type { FastifyInstance } from 'fastify'
import { mergeTables, spreadForHall } from '../../../shared/outcome/merge/merge-tables.ts'
import { mergeApi } from '../../../shared/protocol/rest/merge.ts'
import { serve } from '../../serve.ts'
import { readWorkshop } from '../read-workshop.ts'
import { acceptMerge } from './accept-merge.ts'

/** The tables' boards laid over each other: read, accepted, and shown to the hall. */
export function mergeRoutes(app: FastifyInstance): void {
  const { access, workshops } = app

  serve(app, mergeApi.merge, async ({ params: { workshopId }, request }) => {
    await access.demand(request, 'mergeTables', { kind: 'workshop', workshopId })
    const { view, states } = await readWorkshop(app, workshopId)
    return mergeTables(view, states)
  })
  serve(app, mergeApi.accept, async ({ params: { workshopId }, body, request }) => {
    const actor = await access.demand(request, 'mergeTables', { kind: 'workshop', workshopId })
    const { placed, kept } = await acceptMerge(app, actor, workshopId, body)
    return { placed: [...placed], kept: [...kept] }
  })
  serve(app, mergeApi.spread, async ({ params: { workshopId }, request }) => {
    await access.demand(request, 'readWorkshop', { kind: 'workshop', workshopId })
    const { spotlight } = await workshops.ready(workshopId)
    await access.demand(request, 'readPicture', { kind: 'picture', workshopId, shown: spotlight.view === 'spread' })
    const { view, states } = await readWorkshop(app, workshopId)
    return spreadForHall(mergeTables(view, states))
  })
}
