import { afterAll, describe, expect, test } from 'vitest'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { allRows } from '../../fixtures/all-rows.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { accepted, answerRound, deviceIdOf, pollHall } from '../../fixtures/poll-round.ts'
import { samplePolls } from '../../fixtures/polls.ts'
import { startPostgres } from '../../fixtures/postgres.ts'

const { id: _id, ...feeling } = samplePolls.feeling
const postgres = await startPostgres()
afterAll(() => postgres?.stop())

describe('[PO39] a workshop that is deleted takes its polls with it: no row of any table tells of them', () => {
  test('on the embedded store', () => deleteHall('sqlite', ''))
  test.skipIf(postgres === undefined)('on PostgreSQL', () => deleteHall('postgres', postgres?.url ?? ''))
})

async function deleteHall(kind: 'sqlite' | 'postgres', DATABASE_URL: string): Promise<void> {
  const server = await buildTestApp({ DATABASE_URL })
  const hall = await pollHall(server)
  const database = server.app.context.database
  const tablets = await Promise.all([1, 1, 2, 2, 3, 3].map((table) => hall.tablet(table)))
  const released = await hall.round(['announce', 'open'])
  for (const tablet of tablets) await answerRound(tablet, released, { kind: 'choice', option: 1 })
  for (const step of ['close', 'release'] as const) accepted(await hall.command(step, released))
  const open = await hall.round(['announce', 'open'], { ...feeling, question: 'Er vi snart ferdige?' })
  const seated = await server.participant(hall.id)
  for (const tablet of tablets) await answerRound(tablet, open, { kind: 'scale', steps: [4] })

  const tells = [released, open, 'Hva bør vi begynne med?', 'Er vi snart ferdige?', deviceIdOf(seated.cookie)]
  const told = async () => {
    const text = [...(await allRows(database, kind)).values()].flat().join('\n')
    return tells.filter((each) => text.includes(each))
  }
  expect(await told()).toEqual(tells.slice(0, 4))
  await (await server.planner()).call(workshopApi.deleteWorkshop, { params: { workshopId: hall.id } })
  expect(await told()).toEqual([])
  expect((await allRows(database, kind)).get('polls')).toEqual([])
  await server.app.close()
}
