import type { FastifyInstance } from 'fastify'
import { isUntouched } from '../../shared/board/doc.ts'
import * as edits from '../../shared/board/edits.ts'
import type { StrategyId, WorkshopId } from '../../shared/ids.ts'
import { exampleCauses } from '../planning/example/example-causes.ts'
import { planningRepository } from '../store/planning-repository.ts'

/** As many tables as one person can try out with a few windows. */
const tables = 3

/** Person-months there is room for in the first lanes, made up so that capacity is seen at work: one year, then two. */
const capacities = [24, 48]

/** Plans from the example catalogue that make a good talk: both mandatory ones, old and new, some that pull apart. */
const planNames = [
  'Kommuneplanens samfunnsdel med arealstrategi 2021-2040',
  'Kommuneplanens arealdel 2017-35',
  'Kommunedelplan for kulturminner og kulturmiljøer',
  'Plan for arkitektur',
  'Temaplan naturmangfold',
  'Fysisk aktivitet, idrett og friluftsliv 2023-2026',
  'Klimastrategi 2030',
  'Boligpolitisk strategi 2015-2026',
  'Strategisk næringsplan 2015-2026',
  'Helhetlig ROS-analyse / Kriseberedskap',
  'Temaplan psykisk helse og rus',
  'Kulturplanen 2016-2026',
  'Kommunedelplan for Gulskogen',
  'Innovasjonsstrategi 2015-2018',
  'Kommunedelplan Skole',
  'Kommunedelplan Helse og omsorg',
  'Temaplan for vann og vannmiljø',
  'Digitaliseringsstrategi',
]

/**
 * The example workshop of the example strategy, made and opened when it is not there; its code is renewed when it has run
 * out. It is made whole in one step: a start that is stopped in the middle leaves nothing half made.
 */
export async function seedExampleWorkshop(app: FastifyInstance, strategyId: StrategyId): Promise<WorkshopId> {
  const { workshops } = app
  const oldest = (await workshops.list(strategyId)).at(-1)
  if (oldest) {
    const { codeExpiresAt } = await workshops.joining(oldest.id)
    if (Date.parse(codeExpiresAt) < app.context.now()) await workshops.renewLinks(oldest.id)
    await drawExampleCauses(app, oldest.id)
    return oldest.id
  }
  const plans = await planningRepository(app.context.database).plans(strategyId)
  const chosen = planNames.flatMap((name) => plans.find((plan) => plan.name === name)?.id ?? [])
  const { id } = await workshops.create(strategyId, { title: 'Planbehov', template: 'needs' }, (drafted) => ({
    lanes: drafted.lanes.map((lane, index) => ({ ...lane, capacity: capacities[index] ?? null })),
    tables: drafted.tables.slice(0, tables).map(({ id, topic }) => ({ id, topic })),
    // Where the catalogue is another one, all of it is better than nothing.
    planIds: chosen.length > 0 ? chosen : drafted.planIds,
  }))
  await workshops.command(id, { type: 'open' })
  await drawExampleCauses(app, id)
  return id
}

/**
 * Draws the example of a goal conflict on the plenary board, once: a board somebody has written on is left as it is, whatever
 * became of the example. A start that was stopped before this did it does it the next time.
 */
async function drawExampleCauses(app: FastifyInstance, workshopId: WorkshopId): Promise<void> {
  const { workshop, goals, control } = await app.workshops.view(workshopId)
  if (control.stage !== 'open') return
  const { statements, links } = await exampleCauses(goals)
  const deviceId = app.context.newId('device')
  await app.boards.write(workshop.plenaryBoardId, { role: 'planner', deviceId }, (doc) => {
    if (!isUntouched(doc)) return
    doc.transact(() => {
      for (const statement of statements) edits.state(doc, statement, deviceId)
      for (const { from, to, link } of links) edits.link(doc, from, to, link, deviceId)
    }, deviceId)
  })
}
