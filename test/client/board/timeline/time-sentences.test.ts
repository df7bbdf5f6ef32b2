import { expect, test } from 'vitest'
import { timeSentences } from '../../../../client/board/timeline/time-sentences.ts'
import { type TimedWork, timeOf } from '../../../../shared/board/board-time.ts'
import { nb } from '../../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../../shared/i18n/translate.ts'
import { makeId, type PlanCardId } from '../../../../shared/ids.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const format = new Intl.NumberFormat('nb')
const id = (name: string): PlanCardId => makeId('plan', name.padEnd(4, '-'))
const words = {
  t,
  nameOf: (card: string) => card.slice(4).replaceAll('-', ''),
  number: (months: number) => format.format(months),
}
const term = { termFrom: 2027, termTo: 2031, capacities: [{ year: 2028, personMonths: 10 }] }

function work(name: string, effort: number | null, time: string, facts: Partial<TimedWork> = {}): TimedWork {
  const [start = '', finish = start] = time.split(' ')
  const timing = { start, finish }
  return { id: id(name), planType: 'themePlan', effort, statutory: false, timing, buildsOn: [], ...facts }
}
const told = (...works: TimedWork[]) => timeSentences(words, timeOf(works, term))

test('[UU121] an overbooked year is told with by how much and its plans; statutory work that is too much alone is told as such', () => {
  expect(told(work('A', 8, '2028-1'), work('B', 3.5, '2028-2'))).toEqual([
    '2028: 1,5 månedsverk for mye. Her ligger «A» og «B».',
  ])
  expect(told(work('A', 12, '2028-1', { statutory: true }))).toEqual([
    '2028: 2 månedsverk for mye. Her ligger «A». Lovpålagt arbeid alene er mer enn det er plass til.',
  ])
})

test('[UU121] many plans are counted, and what comes too early is told after what there is no room for', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => work(name, 2, '2028-1'))
  const early = work('A', 2, '2028-1', { planType: 'landUsePart' })
  expect(told(...many.slice(1), early, work('S', 0, '2028-2', { planType: 'societalPart' }))).toEqual([
    '2028: 6 månedsverk for mye. Her ligger «A», «B», «C», «D», «E», «F» og 3 til.',
    '«A» starter før «S», som den bygger på.',
  ])
})

test('[UU121] what is not known is told: efforts, capacities, and work outside the term', () => {
  expect(told(work('A', null, '2028-1'), work('B', 3, '2029-1'), work('C', 4, '2031-2 2032-1'))).toEqual([
    'Én tidfestet plan uten oppgitt innsats er ikke regnet med: «A».',
    'Kapasiteten er ikke satt for 2029 og 2031.',
    'Én plan ligger helt eller delvis utenfor perioden (2 månedsverk): «C».',
  ])
  expect(told(work('A', 2, '2028-1'))).toEqual([])
})
