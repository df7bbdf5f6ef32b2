import { Ajv2020 } from 'ajv/dist/2020.js'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exportCsv, exportPollsCsv } from '../../../server/outcome/export-csv.ts'
import { exportJson, outcomeJsonSchema } from '../../../server/outcome/export-json.ts'
import { exportXlsx } from '../../../server/outcome/export-xlsx.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import type { Outcome } from '../../../shared/outcome/types.ts'
import type { Counts } from '../../../shared/poll/counts.ts'
import { disclosed } from '../../../shared/poll/disclosure.ts'
import type { Poll, PollOption } from '../../../shared/poll/poll.ts'
import { exportPath, outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { accepted, answerRound, pollHall } from '../../fixtures/poll-round.ts'
import { sampleAnswers, samplePolls } from '../../fixtures/polls.ts'
import { boards, conflictId, planId, view } from '../../shared/outcome/sample-workshop.ts'

const { id: _id, ...choice } = samplePolls.choice
const stamp = { version: 2, computedAt: '2026-11-24T18:30:00.000Z' }
const phase = 'Finn målkonfliktene'

function outcomeWith(polls: [Poll, Counts][]): Outcome {
  const workshop = view()
  const told = polls.map(([poll, counts]) => disclosed({ poll, stage: 'released', phase, counts }))
  return computeOutcome(workshop, boards(workshop), stamp, told)
}

const options: PollOption[] = [
  { about: 'card', cardId: planId(1), words: '=Plan 1' },
  { about: 'conflict', conflictId: conflictId(1), words: 'Vern mot hytter' },
]
const everyForm = outcomeWith([
  [
    { ...samplePolls.dots, options },
    { answers: 7, rows: [[20], [15]] },
  ],
  [samplePolls.feeling, { answers: 6, rows: [[1, 0, 2, 0, 3]] }],
  [samplePolls.choice, { answers: 4, rows: [[1], [3], [0]] }],
])
const dotsRule =
  'Hver enhet har 5 prikker å dele ut, høyst 3 på ett alternativ. Du trenger ikke bruke alle. Svar hver for dere først. Hver enhet svarer én gang, og ingen kan se hvem som svarte hva. Bare tall vises, når prosesslederen viser dem, og bare når minst 5 har svart. Dette er en temperaturmåling og avgjør ingenting.'

test('[EX13] a sheet of the workbook holds each released poll with a row for each option, its phase and its rule', async () => {
  const sheets = await readExcelFile(await exportXlsx(everyForm))
  const [headers = [], ...rows] = sheets.find(({ sheet }) => sheet === 'Temperaturmålinger')?.data ?? []
  expect(headers).toEqual([
    'Spørsmål',
    'Fase',
    'Svarform',
    'Gjelder',
    'Alternativ',
    'Prikker eller svar',
    ...[1, 2, 3, 4, 5].map((step) => `Trinn ${step}`),
    'Hvor mange svarte',
    'Slik gjør vi det',
    'Om resultatet',
  ])
  const few = 'For få til å vise tall'
  const none = [null, null, null, null, null]
  expect(rows.map((row) => row.slice(0, 12))).toEqual([
    ['Hva bør vi begynne med?', phase, 'Prikker', 'Kort', '=Plan 1', 20, ...none, 7],
    ['Hva bør vi begynne med?', phase, 'Prikker', 'Målkonflikt', 'Vern mot hytter', 15, ...none, 7],
    ['Er vi i rute?', phase, 'Skala 1–5', 'Spørsmålet selv', null, null, 1, 0, 2, 0, 3, 6],
    ['Hva bør vi begynne med?', phase, 'Ett valg', 'Annet', 'Areal', null, ...none, few],
    ['Hva bør vi begynne med?', phase, 'Ett valg', 'Annet', 'Helse', null, ...none, few],
    ['Hva bør vi begynne med?', phase, 'Ett valg', 'Annet', 'Skole', null, ...none, few],
  ])
  expect(rows[0]?.[12]).toBe(dotsRule)
})

test('[EX13] the CSV file of the polls holds the same, and guards what a spreadsheet would run', () => {
  const [headers = '', first = ''] = exportPollsCsv(everyForm).split('\r\n')
  expect(headers.startsWith('\ufeffSpørsmål;Fase;Svarform;')).toBe(true)
  expect(first.startsWith(`Hva bør vi begynne med?;${phase};Prikker;Kort;'=Plan 1;20;`)).toBe(true)
  expect(first).toContain(dotsRule)
  expect(exportPollsCsv(outcomeWith([])).split('\r\n')).toHaveLength(2)
})

test('[EX13] the most polls with the longest words are exported whole', async () => {
  const words = 'å'.repeat(limits.nameChars)
  const long = Array.from({ length: limits.pollOptions }, () => ({ about: 'text', words }) as const)
  const poll = (index: number): Poll => ({ ...samplePolls.scale, id: makeId('poll', `long${index}`), options: long })
  const counts = { answers: 70, rows: long.map(() => [14, 14, 14, 14, 14]) }
  const most = outcomeWith(Array.from({ length: limits.polls }, (_poll, index) => [poll(index), counts]))
  const rows = 1 + limits.polls * limits.pollOptions
  expect(exportPollsCsv(most).trimEnd().split('\r\n')).toHaveLength(rows)
  const sheets = await readExcelFile(await exportXlsx(most))
  expect(sheets.find(({ sheet }) => sheet === 'Temperaturmålinger')?.data).toHaveLength(rows)
})

test('[EX14] every export calls a poll temperaturmåling and none a vote', async () => {
  const workbook = JSON.stringify(await readExcelFile(await exportXlsx(everyForm)))
  for (const text of [workbook, exportPollsCsv(everyForm), exportCsv(everyForm), exportJson(everyForm, '')]) {
    expect(text.toLowerCase()).not.toMatch(/voter|avstem|stemme/)
  }
  for (const text of [workbook, exportPollsCsv(everyForm)])
    expect(text).toContain('temperaturmåling og avgjør ingenting')
  expect(exportJson(everyForm, '')).toContain('"isTemperature"')
})

test('[OC22] a JSON document with polls fits the schema it names, and so does one from before they were part of it', () => {
  const validate = new Ajv2020().compile(outcomeJsonSchema(''))
  const exported = JSON.parse(exportJson(everyForm, ''))
  expect(validate(exported)).toBe(true)
  const { polls: _polls, ...earlier } = exported
  expect(validate(earlier)).toBe(true)
  expect(validate({ ...exported, polls: [{ question: 'Bare et spørsmål' }] })).toBe(false)
})

test('[OC21, OC22] what a hall was shown is what closing stores and every export holds; a stored version keeps it', async () => {
  const server = await buildTestApp()
  const hall = await pollHall(server)
  const tablets = await Promise.all([1, 1, 2, 2, 3].map((table) => hall.tablet(table)))
  const shown = await hall.round(['announce', 'open'])
  for (const tablet of tablets) await answerRound(tablet, shown, sampleAnswers.choice)
  for (const step of ['close', 'release'] as const) accepted(await hall.command(step, shown))
  const hidden = await hall.round(['announce', 'open'], { ...choice, question: 'Ble aldri vist' })
  for (const tablet of tablets) await answerRound(tablet, hidden, sampleAnswers.choice)

  const facilitator = await server.facilitator(hall.id)
  const params = { workshopId: hall.id }
  const read = (version: number | 'current') => facilitator.call(outcomeApi.outcome, { params: { ...params, version } })
  const { polls } = await read('current')
  expect(polls).toMatchObject([{ id: shown, phase: null, answers: 5, rows: [[0], [5], [0]] }])
  await facilitator.call(outcomeApi.close, { params })
  expect((await read(1)).polls).toEqual(polls)
  for (const format of ['json', 'temperaturmalinger.csv'] as const) {
    const file = (await facilitator.send('GET', exportPath(hall.id, 1, format))).body
    expect(file).toContain('Hva bør vi begynne med?')
    expect(file).not.toContain('Ble aldri vist')
  }

  accepted(await hall.desk.ask('command', { type: 'reopen' }))
  accepted(await hall.command('withdraw', shown))
  expect((await read('current')).polls).toEqual([])
  expect((await read(1)).polls).toEqual(polls)
})

test('[OC22] a version that was stored before polls were part of outcomes is read with none, and closing again keeps it', async () => {
  const server = await buildTestApp()
  const hall = await pollHall(server)
  const facilitator = await server.facilitator(hall.id)
  const params = { workshopId: hall.id }
  await facilitator.call(outcomeApi.close, { params })
  const { database } = server.app.context
  const { frame_json } = await database.selectFrom('outcomes').select('frame_json').executeTakeFirstOrThrow()
  const { polls: _polls, ...earlier } = JSON.parse(frame_json)
  await database
    .updateTable('outcomes')
    .set({ frame_json: JSON.stringify(earlier) })
    .execute()
  const stored = await facilitator.call(outcomeApi.outcome, { params: { ...params, version: 1 } })
  expect(stored.polls).toEqual([])
  expect(await facilitator.call(outcomeApi.close, { params })).toMatchObject({ version: 1 })
})
