import { expect, test } from 'vitest'
import { createTokens } from '../../../server/poll/tokens.ts'
import { makeId, type PollId } from '../../../shared/ids.ts'
import type { PollAnswer } from '../../../shared/poll/answer.ts'
import { exportFormats, exportPath, outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { allRows } from '../../fixtures/all-rows.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { openLive } from '../../fixtures/live.ts'
import { logLines } from '../../fixtures/log-lines.ts'
import { accepted, answerRound, deviceIdOf, pollHall } from '../../fixtures/poll-round.ts'
import { sampleAnswers } from '../../fixtures/polls.ts'

/** A hall of every role with six tablets, the server's log, and what each of them hears over HTTP. */
async function listeningHall() {
  const server = await buildTestApp({ LOG_LEVEL: 'debug' })
  const log = logLines(server)
  server.app.log.child({}).debug('what is logged is heard')
  const hall = await pollHall(server)
  const browsers = [
    await server.planner(),
    await server.facilitator(hall.id),
    await server.viewer(hall.id),
    ...(await Promise.all([1, 1, 2, 2, 3, 3].map((table) => server.participant(hall.id, table)))),
  ]
  const [planner, , watching, ...seated] = browsers
  if (!planner || !watching) throw new Error('no browsers')
  const tablets = seated.map((browser) => openLive(hall.url, browser, hall.id, 'participant'))
  const listeners = [openLive(hall.url, planner, hall.id, 'planner'), openLive(hall.url, watching, hall.id, 'viewer')]
  const devices = [hall.desk, ...listeners, ...tablets]
  for (const device of devices) await device.until(() => device.received.polls.length > 0)
  const workshop = workshopApi.workshop.path.replace(':workshopId', hall.id)
  const outcome = outcomeApi.outcome.path.replace(':workshopId', hall.id).replace(':version', 'current')
  // A workbook is packed; what it holds is the outcome's, as the other formats do.
  const exported = exportFormats.filter((format) => format !== 'xlsx')
  const paths = [workshop, outcome, ...exported.map((format) => exportPath(hall.id, 'current', format)), '/healthz']
  return {
    ...hall,
    log,
    devices,
    tablets,
    identities: seated.flatMap(({ cookie }) => [deviceIdOf(cookie), cookie]),
    /** What every role is answered over HTTP just now, refusals among it. */
    http: () =>
      Promise.all(
        browsers.flatMap((browser) =>
          paths.map(async (path) => {
            const { statusCode, headers, body } = await browser.send('GET', path)
            return JSON.stringify([path, statusCode, { ...headers, date: null }, body])
          }),
        ),
      ),
    rows: () => allRows(server.app.context.database, 'sqlite'),
    /** Waits until everybody has heard that the round has come so far. */
    heard: (isSo: (round: { stage: string; answers: number | null } | undefined) => boolean) =>
      Promise.all(devices.map((device) => device.until(() => isSo(device.received.polls.at(-1)?.[0].polls.at(-1))))),
    poll: async (pollId: PollId) =>
      server.app.context.database.selectFrom('polls').selectAll().where('id', '=', pollId).executeTakeFirstOrThrow(),
  }
}

test('[PO20] nothing that is sent, answered, logged or stored in a whole round of six devices ties a device to an answer', async () => {
  const hall = await listeningHall()
  const pollId = await hall.round(['announce', 'open'])
  const before = hall.log.length
  const tokens: string[] = []
  for (const device of hall.tablets) {
    const token = await answerRound(device, pollId, sampleAnswers.choice)
    tokens.push(token)
    // What is refused must not be told of either.
    for (const [given, answer] of [
      [token, sampleAnswers.choice],
      [`x${token}`, sampleAnswers.choice],
      [token, sampleAnswers.dots],
    ]) {
      expect(await device.ask('pollAnswer', { pollId, token: given, answer })).toMatchObject({ ok: false })
    }
  }
  await hall.heard((round) => round?.answers === 6)
  const open = { rows: await hall.rows(), poll: await hall.poll(pollId), http: await hall.http() }
  accepted(await hall.command('close', pollId))
  const closed = { rows: await hall.rows(), poll: await hall.poll(pollId), http: await hall.http() }
  accepted(await hall.command('release', pollId))
  await hall.heard((round) => round?.stage === 'released')
  const released = { rows: await hall.rows(), http: await hall.http() }

  // Stored: sums, and fingerprints in an order of their own; after the round only the sums.
  expect(Object.keys(open.poll).toSorted()).toEqual([
    'counts_json',
    'form_json',
    'id',
    'options_json',
    'phase',
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

  // Each device is answered its own token once, and of its answer only that it is counted.
  for (const [index, { answered }] of hall.tablets.entries()) {
    const [token, kept, counted, ...refused] = answered.map(({ answer }) => answer)
    expect([token, kept, counted]).toEqual([
      { ok: true, value: tokens[index] },
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    const codes = ['oneAnswerPerDevice', 'forbidden', 'badRequest']
    expect(refused.map((answer) => !answer.ok && answer.error.code)).toEqual(codes)
    expect(tokens.some((each) => JSON.stringify(refused).includes(each))).toBe(false)
  }

  const texts = {
    sent: JSON.stringify([hall.devices.map(({ received }) => received), hall.desk.answered]),
    http: [...open.http, ...closed.http, ...released.http].join('\n'),
    openRows: [...open.rows.values()].flat().join('\n'),
    laterRows: [...closed.rows.values(), ...released.rows.values()].flat().join('\n'),
    log: hall.log.join(''),
  }
  for (const [where, text] of Object.entries(texts)) {
    expect(text.length, where).toBeGreaterThan(100)
    const secrets = [...tokens, ...hall.identities, ...(where === 'openRows' ? [] : fingerprints)]
    for (const secret of secrets) expect(text.includes(secret), where).toBe(false)
  }
  expect(hall.log[0]).toContain('what is logged is heard')
  expect(hall.log.slice(before)).toEqual([])
})

test('[PO40] who of the devices gave which answer makes no difference to anything that is sent, answered, logged or stored', async () => {
  const dealt = async (options: number[]) => {
    const hall = await listeningHall()
    const pollId = await hall.round(['announce', 'open'])
    const before = hall.log.length
    for (const [index, option] of options.entries()) {
      const answer: PollAnswer = { kind: 'choice', option }
      await answerRound(hall.tablets[index] as (typeof hall.tablets)[number], pollId, answer)
    }
    await hall.heard((round) => round?.answers === 6)
    const open = await hall.rows()
    for (const step of ['close', 'release'] as const) accepted(await hall.command(step, pollId))
    await hall.heard((round) => round?.stage === 'released')
    const { code } = await hall.app.workshops.joining(hall.id)
    const same = (value: unknown) => withoutChance(JSON.stringify(value).replaceAll(code, '*'))
    // When the store was made is told by the real clock.
    const rows = [...open, ...(await hall.rows())].filter(([table]) => !table.startsWith('kysely'))
    return {
      sent: hall.devices.map(({ received }) => same([received.polls, received.control])),
      answered: hall.devices.map(({ answered }) => same(answered)),
      http: (await hall.http()).map(same),
      rows: rows.map(same),
      log: hall.log.slice(before),
    }
  }
  const [one, other] = [await dealt([0, 0, 0, 1, 1, 2]), await dealt([2, 1, 0, 1, 0, 0])]
  expect(one.sent[0]).toContain('[[3],[2],[1]]')
  expect(other).toEqual(one)
})

/** The same text with what is drawn by chance in each hall (ids, tokens, fingerprints, codes) put as signs that tell only its length. */
function withoutChance(text: string): string {
  return text.replace(/[0-9A-Za-z_-]{16,}/g, (drawn) => '*'.repeat(drawn.length))
}

test('[PO21] tokens are drawn, not derived: the same device gets another in each round it might be given one', () => {
  const pollId = makeId('poll', 'round')
  const drawn = Array.from({ length: 50 }, () => {
    const tokens = createTokens('secret')
    tokens.begin(makeId('workshop', 'hall'), pollId)
    return tokens.give(pollId, makeId('device', 'tablet'))
  })
  expect(new Set(drawn.map((token) => token.split('.')[0])).size).toBe(50)
})
