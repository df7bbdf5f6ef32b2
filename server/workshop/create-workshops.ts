import { boardPlace } from '../../shared/access/board-place.ts'
import { type BoardState, hasRecords } from '../../shared/board/state.ts'
import type { BoardId, StrategyId, WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { isRanked } from '../../shared/planning/goal.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { initialControl } from '../../shared/workshop/control.ts'
import { type Spotlight, shownBoard } from '../../shared/workshop/spotlight.ts'
import { templateOf } from '../../shared/workshop/templates/templates.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { Context } from '../context.ts'
import type { WorkshopRepository } from '../store/workshop-repository.ts'
import { createTurns } from '../turns.ts'
import { boardsAsTheyStand } from './boards-as-they-stand.ts'
import type { Catalogue } from './catalogue.ts'
import { createControls } from './controls.ts'
import { changed, newTable } from './edit-workshop.ts'
import { codeExpiry, withFreeCode } from './join-code.ts'
import type { WorkshopDraft, Workshops } from './workshops.ts'

interface Parts {
  context: Pick<Context, 'now' | 'newId'>
  repository: WorkshopRepository
  catalogue: Catalogue
  /** The board with everything that has arrived. */
  readBoard: (boardId: BoardId) => Promise<BoardState>
}

/** The workshops on their store. Set-up changes and commands of one workshop are done one after another. */
export function createWorkshops({ context, repository, catalogue, readBoard }: Parts): Workshops {
  const { now, newId } = context
  const controls = createControls(repository, now, boardsAsTheyStand(context, readBoard))
  const inTurn = createTurns<WorkshopId>()
  const setupListeners: ((workshopId: WorkshopId) => void)[] = []
  const tellSetup = (workshopId: WorkshopId) => {
    for (const listener of setupListeners) listener(workshopId)
  }
  const read = async (workshopId: WorkshopId) => {
    const record = await repository.read(workshopId)
    if (!record) throw new DomainError('notFound', 'workshopId')
    return record
  }

  const draftOf = async (strategyId: StrategyId, { title, template, language = 'nb' }: WorkshopDraft) => {
    const term = await repository.term(strategyId)
    if (!term) throw new DomainError('notFound', 'strategyId')
    const { task, lanes, tables, agenda } = templateOf(template, language, term)
    return {
      id: newId('workshop'),
      strategyId,
      title,
      template,
      task,
      closingBasis: null,
      lanes: lanes.map((lane) => ({ id: newId('lane'), ...lane })),
      tables: Array.from({ length: tables }, (_, index) => newTable(index + 1, '', newId)),
      agenda: agenda.map((phase) => ({ id: newId('phase'), ...phase })),
      plenaryBoardId: newId('board'),
      ...(await cardsAtFirst(strategyId, template)),
    }
  }

  /** Ambitions rank the goals the municipality has set itself; without any, and for plan needs, it is the plans. */
  const cardsAtFirst = async (strategyId: StrategyId, template: Workshop['template']) => {
    const goals = template === 'ambitions' ? (await catalogue.goals(strategyId)).filter(isRanked) : []
    const goalIds = goals.slice(0, limits.workshopGoals).map(({ id }) => id)
    const planIds = goals.length > 0 ? [] : await repository.cataloguePlans(strategyId, limits.workshopPlans)
    return { planIds, goalIds }
  }

  const edit: Workshops['edit'] = async (workshopId, change) => {
    const { workshop: before, control } = await read(workshopId)
    if (control.stage === 'closed') throw new DomainError('workshopClosed')
    const after = changed(before, change, newId)
    await mustBeInCatalogue(after)
    for (const { id, boardId, number } of before.tables) {
      if (after.tables.some((table) => table.id === id)) continue
      if (await hasWork(boardId)) throw new DomainError('conflictingChange', 'tables', { table: number })
    }
    // First: a board that is shown must be there, also when the server ends in between.
    await controls.apply(after, { type: 'setUpChanged' })
    await repository.replace(after)
    tellSetup(workshopId)
    return after
  }

  /** A board on which everything was taken back again holds nothing that anybody could miss. */
  const hasWork = async (boardId: BoardId) => {
    const board = await readBoard(boardId)
    return hasRecords(board) || board.setAside.length > 0 || repository.hasLateUpdates(boardId)
  }

  const mustBeInCatalogue = async ({ strategyId, planIds, goalIds }: Workshop) => {
    const known = new Set(await repository.cataloguePlans(strategyId, limits.plans))
    const unknown = planIds.findIndex((planId) => !known.has(planId))
    if (unknown >= 0) throw new DomainError('notFound', `planIds/${unknown}`)
    const goals = new Set((await catalogue.goals(strategyId)).map(({ id }) => id))
    const unknownGoal = goalIds.findIndex((goalId) => !goals.has(goalId))
    if (unknownGoal >= 0) throw new DomainError('notFound', `goalIds/${unknownGoal}`)
  }

  return {
    list: (strategyId) => repository.list(strategyId),
    async create(strategyId, draft, setUp = () => ({})) {
      const drafted = await draftOf(strategyId, draft)
      const workshop = changed(drafted, setUp(drafted), newId)
      const control = initialControl(workshop.plenaryBoardId, now())
      const createdAt = new Date(now()).toISOString()
      await withFreeCode((code) =>
        repository.insert(workshop, { code, codeExpiresAt: codeExpiry(now()), generation: 1 }, control, createdAt),
      )
      return workshop
    },
    edit: (workshopId, change) => inTurn(workshopId, () => edit(workshopId, change)),
    delete: (workshopId) =>
      inTurn(workshopId, async () => {
        await read(workshopId)
        await repository.delete(workshopId)
        controls.forget(workshopId)
        tellSetup(workshopId)
      }),
    async joining(workshopId) {
      const { code, codeExpiresAt, generation } = await read(workshopId)
      return { code, codeExpiresAt, generation }
    },
    renewLinks: (workshopId) =>
      inTurn(workshopId, async () => {
        const { generation } = await read(workshopId)
        const codeExpiresAt = codeExpiry(now())
        const code = await withFreeCode(
          async (drawn) => (await repository.renew(workshopId, drawn, codeExpiresAt)) && drawn,
        )
        tellSetup(workshopId)
        return { code, codeExpiresAt, generation: generation + 1 }
      }),
    async view(workshopId) {
      const { workshop, municipality, example, termFrom, termTo, constitutedOn, councilMeetingOn, capacities } =
        await read(workshopId)
      const control = await controls.ready(workshopId)
      const plans = await catalogue.plans(workshop.strategyId, workshop.planIds)
      const goals = await catalogue.goals(workshop.strategyId)
      const cards = new Set(workshop.planIds)
      const below = new Set(plans.flatMap(({ buildsOn }) => buildsOn).filter((id) => !cards.has(id)))
      const foundations = (await catalogue.plans(workshop.strategyId, [...below])).map(({ id, name }) => ({ id, name }))
      const here = new Set<string>([...plans, ...goals].map(({ id }) => id))
      const known = await catalogue.evidence(workshop.strategyId)
      const evidence = known.filter(({ about }) => about.some((id) => here.has(id)))
      const term = { termFrom, termTo, constitutedOn, councilMeetingOn, capacities }
      return { workshop, municipality, example, ...term, plans, foundations, goals, evidence, control }
    },
    trends: async (workshopId) => catalogue.trends((await read(workshopId)).workshop.strategyId),
    async boardHome(boardId) {
      const home = await repository.board(boardId)
      if (!home) throw new DomainError('notFound', 'boardId')
      return home
    },
    ready: controls.ready,
    command: (workshopId, command) =>
      inTurn(workshopId, async () => {
        const { workshop } = await read(workshopId)
        if (command.type === 'show') mustBeOf(workshop, command.spotlight)
        return controls.apply(workshop, command)
      }),
    async catalogueChanged(strategyId) {
      for (const { id } of await repository.list(strategyId)) tellSetup(id)
    },
    onControl: controls.onChange,
    onSetup: (listener) => void setupListeners.push(listener),
    place: (home) => boardPlace(home, controls.current(home.workshopId)),
  }
}

/** What is shown must be the workshop's own. Whether a card still lies on the board is seen where it is shown. */
function mustBeOf({ tables, lanes, plenaryBoardId }: Workshop, spotlight: Spotlight): void {
  const boardId = shownBoard(spotlight)
  const isOwn = boardId === null || boardId === plenaryBoardId || tables.some((table) => table.boardId === boardId)
  if (!isOwn) throw new DomainError('notFound', 'boardId')
  if (spotlight.view !== 'lane') return
  if (!lanes.some(({ id }) => id === spotlight.laneId)) throw new DomainError('notFound', 'laneId')
}
