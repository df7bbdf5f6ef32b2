import { expect, test } from 'vitest'
import { seedExampleStrategy } from '../../../server/planning/example/seed-example.ts'
import { seedExampleWorkshop } from '../../../server/workshop/example.ts'
import { withdrawStatement } from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { limits } from '../../../shared/limits.ts'
import { buildTestApp } from '../../fixtures/app.ts'

test('[OP3] the example workshop is made once, whole and open, and its code is renewed when it has run out', async () => {
  const { app, clock } = await buildTestApp()
  const strategyId = await seedExampleStrategy(app.context)
  const id = await seedExampleWorkshop(app, strategyId)
  const { workshop, control, plans } = await app.workshops.view(id)
  expect([workshop.tables.length, plans.length, control.stage]).toEqual([3, 18, 'open'])
  expect(workshop.lanes.map(({ capacity }) => capacity)).toEqual([24, 48, null, null])
  for (const boardId of [workshop.plenaryBoardId, ...workshop.tables.map((table) => table.boardId)]) {
    expect(await app.workshops.boardHome(boardId)).toMatchObject({ workshopId: id })
  }

  const { code } = await app.workshops.joining(id)
  expect(await seedExampleWorkshop(app, strategyId)).toBe(id)
  expect((await app.workshops.joining(id)).code).toBe(code)
  clock.advance((limits.joinCodeDays + 1) * 86_400_000)
  expect(await seedExampleWorkshop(app, strategyId)).toBe(id)
  expect((await app.workshops.joining(id)).code).not.toBe(code)
})

test('[GC53] the example of a goal conflict is drawn on the plenary board once: what was taken back does not come again', async () => {
  const { app } = await buildTestApp()
  const strategyId = await seedExampleStrategy(app.context)
  const id = await seedExampleWorkshop(app, strategyId)
  const { workshop } = await app.workshops.view(id)
  const drawn = async () => {
    const { statements, links } = await app.boards.read(workshop.plenaryBoardId)
    return [statements.size, links.size]
  }
  expect(await drawn()).toEqual([9, 14])
  await app.boards.write(workshop.plenaryBoardId, { role: 'planner', deviceId: app.context.newId('device') }, (doc) => {
    for (const statementId of readBoard(doc).statements.keys()) withdrawStatement(doc, statementId, null)
  })
  expect(await drawn()).toEqual([0, 0])
  await seedExampleWorkshop(app, strategyId)
  expect(await drawn()).toEqual([0, 0])
})
