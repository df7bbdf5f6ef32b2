import { describe, expect, test } from 'vitest'
import { makeId, type PollId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { PollsState } from '../../../shared/poll/disclosure.ts'
import { roundSteps } from '../../../shared/poll/rounds.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { openLive } from '../../fixtures/live.ts'
import { accepted, answerRound, type PollDevice, pollHall } from '../../fixtures/poll-round.ts'
import { sampleAnswers, samplePolls } from '../../fixtures/polls.ts'

const lastTold = (device: PollDevice): PollsState => {
  const state = device.received.polls.at(-1)?.[0]
  if (!state) throw new Error('nothing was told of polls')
  return state
}
const refusal = (code: string) => ({ ok: false, error: { code } })
const hallOf = async () => pollHall(await buildTestApp())
const { id: _id, ...choice } = samplePolls.choice

test('[PO10] the hall is told of a round when it is announced, with its rule, and the desk from when it is made; a latecomer at once', async () => {
  const hall = await hallOf()
  const tablet = await hall.tablet()
  const pollId = await hall.round([])
  expect(lastTold(hall.desk).polls).toMatchObject([{ stage: 'made' }])
  await tablet.until(() => lastTold(tablet).version === 1)
  expect(lastTold(tablet).polls).toEqual([])
  accepted(await hall.command('announce', pollId))
  await tablet.until(() => lastTold(tablet).version === 2)
  const told = {
    version: 2,
    polls: [{ poll: { id: pollId, ...choice }, stage: 'announced', phase: null, answers: null, rows: null }],
  }
  expect(lastTold(tablet)).toEqual(told)
  expect(lastTold(await hall.tablet(2))).toEqual(told)
  expect(lastTold(await hall.viewer())).toEqual(told)
})

test('[PO11] five answers are counted and told when they are released, to all, and read again after a restart', async () => {
  const hall = await hallOf()
  const devices = await Promise.all([1, 1, 2, 2, 3].map((table) => hall.tablet(table)))
  const pollId = await hall.round(['announce', 'open'])
  for (const [index, device] of devices.entries()) {
    await answerRound(device, pollId, { kind: 'choice', option: index % 2 })
  }
  await hall.desk.until(() => lastTold(hall.desk).polls[0]?.answers === 5)
  accepted(await hall.command('close', pollId))
  await hall.desk.until(() => lastTold(hall.desk).polls[0]?.stage === 'closed')
  expect(lastTold(hall.desk).polls[0]).toMatchObject({ answers: 5, rows: null })
  accepted(await hall.command('release', pollId))
  for (const device of devices) {
    await device.until(() => lastTold(device).polls[0]?.stage === 'released')
    expect(lastTold(device).polls[0]).toMatchObject({ answers: 5, rows: [[3], [2], [0]] })
  }
  expect(lastTold(await hall.viewer())).toEqual(lastTold(devices[0] as PollDevice))
})

test('[PO12] fewer answers than the least number are neither told nor released, and the version does not count them', async () => {
  const hall = await hallOf()
  const devices = await Promise.all([1, 2, 3, 4].map((table) => hall.tablet(table)))
  const pollId = await hall.round(['announce', 'open'])
  const { version } = lastTold(hall.desk)
  for (const device of devices) await answerRound(device, pollId, sampleAnswers.choice)
  accepted(await hall.command('close', pollId))
  const released = accepted(await hall.command('release', pollId))
  expect(released).toMatchObject({ version: version + 2, polls: [{ stage: 'released', answers: null, rows: null }] })
  await hall.desk.until(() => lastTold(hall.desk).version === version + 2)
  expect(hall.desk.received.polls.map(([state]) => state.version)).toEqual([0, 1, 2, 3, 4, 5])
})

test('[PO13] a device gets one token in a round and answers once; a repeated, forged or foreign token is refused', async () => {
  const hall = await hallOf()
  const tablet = await hall.tablet()
  const pollId = await hall.round(['announce', 'open'])
  const token = accepted(await tablet.ask('pollToken', pollId)) as string
  // The answer may have been lost on its way.
  expect(await tablet.ask('pollToken', pollId)).toEqual({ ok: true, value: token })
  accepted(await tablet.ask('pollTokenKept', pollId))
  expect(await tablet.ask('pollToken', pollId)).toMatchObject(refusal('oneAnswerPerDevice'))
  const given = { pollId, token, answer: sampleAnswers.choice }
  const forged = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
  expect(await tablet.ask('pollAnswer', { ...given, token: forged })).toMatchObject(refusal('forbidden'))
  expect(await tablet.ask('pollAnswer', { ...given, answer: sampleAnswers.dots })).toMatchObject(refusal('badRequest'))
  expect(await Promise.all([1, 2, 3].map(() => tablet.ask('pollAnswer', given)))).toMatchObject([
    { ok: true },
    refusal('oneAnswerPerDevice'),
    refusal('oneAnswerPerDevice'),
  ])
  // Another poll that is made meanwhile changes nothing in that.
  const next = await hall.round([])
  expect(await tablet.ask('pollAnswer', given)).toMatchObject(refusal('oneAnswerPerDevice'))
  accepted(await hall.command('close', pollId))
  for (const step of ['announce', 'open'] as const) accepted(await hall.command(step, next))
  expect(await tablet.ask('pollAnswer', { ...given, pollId: next })).toMatchObject(refusal('forbidden'))
})

test('[PO38] seventy devices that answer in the same moment are each told so, and each is counted once', async () => {
  const hall = await hallOf()
  const devices = await Promise.all(Array.from({ length: 70 }, (_, index) => hall.tablet((index % 6) + 1)))
  const pollId = await hall.round(['announce', 'open'])
  const asked = await Promise.all(devices.map((device) => device.ask('pollToken', pollId)))
  const tokens = asked.map((ack) => accepted(ack) as string)
  expect(new Set(tokens).size).toBe(70)
  await Promise.all(devices.map((device) => device.ask('pollTokenKept', pollId)))
  // Each presses twice.
  const pressed = await Promise.all(
    devices.map((device, index) => {
      const given = { pollId, token: tokens[index], answer: { kind: 'choice', option: index % 3 } }
      return Promise.all([device.ask('pollAnswer', given), device.ask('pollAnswer', given)])
    }),
  )
  for (const answers of pressed) expect(answers).toMatchObject([{ ok: true }, refusal('oneAnswerPerDevice')])
  for (const step of ['close', 'release'] as const) accepted(await hall.command(step, pollId))
  for (const device of [hall.desk, ...devices]) {
    await device.until(() => lastTold(device).polls[0]?.stage === 'released')
    expect(lastTold(device).polls[0]).toMatchObject({ answers: 70, rows: [[24], [23], [23]] })
  }
})

test('[PO38] answers that are asked for before any of them is stored are all counted', async () => {
  const hall = await hallOf()
  const pollId = await hall.round(['announce', 'open'])
  const [table] = (await hall.app.workshops.view(hall.id)).workshop.tables
  if (!table) throw new Error('no table')
  const answered = Array.from({ length: 70 }, async (_, index) => {
    const seat = { role: 'participant', workshopId: hall.id, tableId: table.id, tableNumber: 1 } as const
    const actor = { ...seat, deviceId: makeId('device', `tablet${index}`), deviceNumber: index + 1 }
    const token = await hall.app.polls.token(pollId, hall.id, actor)
    return { payload: { pollId, token, answer: { kind: 'choice', option: index % 3 } }, actor }
  })
  // All in one go, twice each: nothing comes in between.
  const asked = (await Promise.all(answered)).flatMap((each) => [each, each])
  const done = await Promise.allSettled(
    asked.map(({ payload, actor }) => hall.app.polls.answer(payload, hall.id, actor)),
  )
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(70)
  accepted(await hall.command('close', pollId))
  const told = accepted(await hall.command('release', pollId)) as PollsState
  expect(told.polls[0]).toMatchObject({ answers: 70, rows: [[24], [23], [23]] })
})

test('[PO37] a round keeps the title of the phase it was opened in, whatever becomes of the agenda', async () => {
  const hall = await hallOf()
  const { agenda } = (await hall.app.workshops.view(hall.id)).workshop
  const [answering] = agenda.filter(({ verbs }) => verbs.includes('answer'))
  if (!answering) throw new Error('the script has no such phase')
  const before = await hall.round(['announce', 'open', 'close'])
  accepted(await hall.desk.ask('command', { type: 'goTo', phaseId: answering.id }))
  const within = await hall.round(['announce', 'open', 'close'])
  await hall.app.workshops.edit(hall.id, {
    agenda: agenda.map((phase) => (phase === answering ? { ...phase, title: 'Noe annet' } : phase)),
  })
  const told = accepted(await hall.command('release', within)) as PollsState
  expect(told.polls.map(({ poll, phase }) => [poll.id, phase])).toEqual([
    [before, null],
    [within, answering.title],
  ])
})

describe('[PO15] forged and repeated messages are refused with a code', () => {
  test('commands of participants and viewers, and of a facilitator who watches as a viewer', async () => {
    const hall = await hallOf()
    const pollId = await hall.round([])
    const watching = openLive(hall.url, await hall.facilitator(hall.id), hall.id, 'viewer')
    for (const device of [await hall.tablet(), await hall.viewer(), watching]) {
      await device.until(() => device.received.polls.length > 0)
      for (const type of [...roundSteps, 'withdraw']) {
        expect(await device.ask('pollCommand', { type, pollId })).toMatchObject(refusal('forbidden'))
      }
      expect(await device.ask('pollCommand', { type: 'make', draft: choice })).toMatchObject(refusal('forbidden'))
    }
    const newDesk = openLive(hall.url, await hall.planner(), hall.id, 'planner')
    await newDesk.until(() => newDesk.received.polls.length > 0)
    expect(lastTold(newDesk)).toMatchObject({ version: 1, polls: [{ stage: 'made' }] })
  })

  test('steps that are repeated or out of order', async () => {
    const hall = await hallOf()
    const pollId = await hall.round(['announce'])
    for (const step of ['announce', 'close', 'release'] as const) {
      expect(await hall.command(step, pollId)).toMatchObject(refusal('conflictingChange'))
    }
    accepted(await hall.command('withdraw', pollId))
    expect(await hall.command('withdraw', pollId)).toMatchObject(refusal('notFound'))
  })

  test('what is no command, token or answer', async () => {
    const hall = await hallOf()
    const tablet = await hall.tablet()
    const hostile = [null, 7, 'open', {}, { type: 'open' }, { type: 'make', draft: { ...choice, more: 1 } }]
    for (const payload of hostile) {
      expect(await hall.desk.ask('pollCommand', payload)).toMatchObject(refusal('badRequest'))
      expect(await tablet.ask('pollToken', payload)).toMatchObject(refusal('badRequest'))
      expect(await tablet.ask('pollAnswer', payload)).toMatchObject(refusal('badRequest'))
    }
  })

  test('a poll of another workshop', async () => {
    const server = await buildTestApp()
    const hall = await pollHall(server)
    const elsewhere = await pollHall(server, hall.url)
    const pollId = await elsewhere.round(['announce', 'open'])
    const tablet = await hall.tablet()
    expect(await hall.command('close', pollId)).toMatchObject(refusal('notFound'))
    expect(await tablet.ask('pollToken', pollId)).toMatchObject(refusal('notFound'))
  })
})

test('[AC30] the desk, viewers, and a browser that both sits at a table and works at the desk, get no token and count for nothing', async () => {
  const hall = await hallOf()
  const pollId = await hall.round(['announce', 'open'])
  const both = await hall.participant(hall.id)
  const { generation } = await hall.app.workshops.joining(hall.id)
  await both.open(hall.app.access.linkToken('facilitator', hall.id, generation))
  const seated = openLive(hall.url, both, hall.id, 'participant')
  const planner = openLive(hall.url, await hall.planner(), hall.id, 'planner')
  const token = accepted(await (await hall.tablet()).ask('pollToken', pollId))
  for (const device of [hall.desk, await hall.viewer(), seated, planner]) {
    await device.until(() => device.received.polls.length > 0)
    expect(await device.ask('pollToken', pollId)).toMatchObject(refusal('forbidden'))
    const given = { pollId, token, answer: sampleAnswers.choice }
    expect(await device.ask('pollAnswer', given)).toMatchObject(refusal('forbidden'))
  }
})

describe('[AC31] a round is answered only while it is open, and while the phase opens answers or none is under way', () => {
  const begin = async (hall: Awaited<ReturnType<typeof hallOf>>, answers: boolean) => {
    const { workshop } = await hall.app.workshops.view(hall.id)
    const phase = workshop.agenda.find(({ verbs }) => verbs.includes('answer') === answers)
    if (!phase) throw new Error('the script has no such phase')
    accepted(await hall.desk.ask('command', { type: 'goTo', phaseId: phase.id }))
  }

  test('by phase', async () => {
    const hall = await hallOf()
    const tablet = await hall.tablet()
    await begin(hall, false)
    const pollId = await hall.round(['announce'])
    expect(await hall.command('open', pollId)).toMatchObject(refusal('notInPhase'))
    await begin(hall, true)
    accepted(await hall.command('open', pollId))
    const token = accepted(await tablet.ask('pollToken', pollId))
    await begin(hall, false)
    const given = { pollId, token, answer: sampleAnswers.choice }
    expect(await tablet.ask('pollToken', pollId)).toMatchObject(refusal('notInPhase'))
    expect(await tablet.ask('pollAnswer', given)).toMatchObject(refusal('notInPhase'))
    await begin(hall, true)
    expect(await tablet.ask('pollAnswer', given)).toMatchObject({ ok: true })
  })

  test('by stage of the round', async () => {
    const hall = await hallOf()
    const tablet = await hall.tablet()
    const pollId = await hall.round(['announce'])
    const asked = async () => (await tablet.ask('pollToken', pollId)) as unknown
    expect(await asked()).toMatchObject(refusal('conflictingChange'))
    accepted(await hall.command('open', pollId))
    const token = accepted(await tablet.ask('pollToken', pollId))
    accepted(await hall.command('close', pollId))
    expect(await asked()).toMatchObject(refusal('conflictingChange'))
    const given = { pollId, token, answer: sampleAnswers.choice }
    expect(await tablet.ask('pollAnswer', given)).toMatchObject(refusal('conflictingChange'))
  })

  test('a workshop that is closed closes its round', async () => {
    const hall = await hallOf()
    const tablet = await hall.tablet()
    const pollId: PollId = await hall.round(['announce', 'open'])
    await hall.app.workshops.command(hall.id, { type: 'close' })
    await hall.desk.until(() => lastTold(hall.desk).polls[0]?.stage === 'closed')
    expect(await tablet.ask('pollToken', pollId)).toMatchObject(refusal('workshopClosed'))
    expect(await hall.command('release', pollId)).toMatchObject(refusal('workshopClosed'))
  })
})

test('[PO16] the longest poll that may be made fits a message', async () => {
  const hall = await hallOf()
  const words = 'å'.repeat(limits.nameChars)
  const options = Array.from({ length: limits.pollOptions }, () => ({ about: 'text', words }) as const)
  const pollId = await hall.round(['announce'], { question: words, form: { kind: 'scale' }, options })
  expect(lastTold(await hall.tablet()).polls[0]?.poll.id).toBe(pollId)
})
