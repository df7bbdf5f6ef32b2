import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { createTokens } from '../../../server/poll/tokens.ts'
import { makeId, type PollId } from '../../../shared/ids.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { openLive } from '../../fixtures/live.ts'
import { accepted, answerRound, deviceIdOf, type PollDevice, pollHall } from '../../fixtures/poll-round.ts'
import { sampleAnswers } from '../../fixtures/polls.ts'

/** Every row of every table, as text. */
async function allRows({ app }: Awaited<ReturnType<typeof buildTestApp>>): Promise<string> {
  const { database } = app.context
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(database)
  const rows = await Promise.all(
    tables.rows.map(async ({ name }) => (await sql`select rowid, * from ${sql.table(name)}`.execute(database)).rows),
  )
  return JSON.stringify(rows)
}

async function rowOf({ app }: Awaited<ReturnType<typeof buildTestApp>>, pollId: PollId) {
  return app.context.database.selectFrom('polls').selectAll().where('id', '=', pollId).executeTakeFirstOrThrow()
}

test('[PO20] nothing that is sent, logged or stored in a whole round of six devices ties a device to an answer', async () => {
  const logged: string[] = []
  const server = await buildTestApp()
  const hall = await pollHall(server)
  for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const) {
    vi.spyOn(server.app.log, level).mockImplementation((...line: unknown[]) => void logged.push(JSON.stringify(line)))
  }
  server.app.log.info('what is logged is heard')
  const tablets = await Promise.all(
    [1, 1, 2, 2, 3, 3].map(async (table) => {
      const browser = await server.participant(hall.id, table)
      const device = openLive(hall.url, browser, hall.id, 'participant')
      await device.until(() => device.received.polls.length > 0)
      return { device, deviceId: deviceIdOf(browser.cookie), cookie: browser.cookie }
    }),
  )
  const pollId = await hall.round(['announce', 'open'])
  const tokens: string[] = []
  for (const { device } of tablets) tokens.push(await answerRound(device, pollId, sampleAnswers.choice))
  await hall.desk.until(() => hall.desk.received.polls.at(-1)?.[0].polls[0]?.answers === 6)
  const open = { rows: await allRows(server), poll: await rowOf(server, pollId) }
  accepted(await hall.command('close', pollId))
  const closed = { rows: await allRows(server), poll: await rowOf(server, pollId) }
  accepted(await hall.command('release', pollId))

  // Stored: sums, and fingerprints in an order of their own; after the round only the sums.
  expect(Object.keys(open.poll).toSorted()).toEqual([
    'counts_json',
    'form_json',
    'id',
    'options_json',
    'position',
    'question',
    'spent_json',
    'stage',
    'workshop_id',
  ])
  expect(JSON.parse(open.poll.counts_json)).toEqual({ answers: 6, rows: [[0], [6], [0]] })
  const fingerprints: string[] = JSON.parse(open.poll.spent_json)
  expect(fingerprints).toHaveLength(6)
  expect(fingerprints).toEqual(fingerprints.toSorted())
  expect(JSON.parse(closed.poll.spent_json)).toEqual([])
  for (const fingerprint of fingerprints) expect(closed.rows).not.toContain(fingerprint)

  // Sent: to everybody the same, and nothing of tokens, fingerprints or devices.
  const devices: PollDevice[] = [hall.desk, ...tablets.map(({ device }) => device)]
  const sent = JSON.stringify(devices.map(({ received }) => received))
  const secrets = [...tokens, ...fingerprints, ...tablets.flatMap(({ deviceId, cookie }) => [deviceId, cookie])]
  for (const secret of secrets) expect(sent).not.toContain(secret)
  for (const text of [open.rows, closed.rows]) {
    for (const secret of [...tokens, ...tablets.map(({ deviceId }) => deviceId)]) expect(text).not.toContain(secret)
  }
  expect(logged).toEqual([JSON.stringify(['what is logged is heard'])])
})

test('[PO21] tokens are drawn, not derived: the same device gets another in each round it might be given one', () => {
  const pollId = makeId('poll', 'round')
  const drawn = Array.from({ length: 50 }, () => {
    const tokens = createTokens('secret')
    tokens.begin(pollId)
    return tokens.give(pollId, makeId('device', 'tablet'))
  })
  expect(new Set(drawn.map((token) => token.split('.')[0])).size).toBe(50)
})
