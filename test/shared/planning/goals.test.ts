import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { type Goal, type GoalLevel, goalLevels, isBelow } from '../../../shared/planning/goal.ts'
import { goalTree } from '../../../shared/planning/goal-tree.ts'
import { mergeGoals } from '../../../shared/planning/merge-goals.ts'
import { readGoalJson } from '../../../shared/planning/read-goal-json.ts'
import { readGoalList } from '../../../shared/planning/read-goal-list.ts'
import { oddText } from './any-cells.ts'

const exampleGoals = readFileSync(new URL('../../../server/planning/example/goals.json', import.meta.url), 'utf8')

function counter() {
  let next = 0
  return () => makeId('goal', String(10_000 + next++))
}

/** Each goal as level, title and its parents' titles. */
function outline({ goals }: ReturnType<typeof readGoalList>) {
  return goals.map((goal) => [goal.level, goal.title, ...goal.parents.map((place) => goals[place]?.title)])
}

describe('indented list', () => {
  const expected = [
    ['mainGoal', 'Gode liv'],
    ['subGoal', 'Gode skoler', 'Gode liv'],
    ['strategy', 'Flere lærere', 'Gode skoler'],
    ['mainGoal', 'Klima'],
  ]
  test.each([
    ['tabs', 'Gode liv\n\tGode skoler\n\t\tFlere lærere\nKlima'],
    ['spaces', 'Gode liv\r\n  Gode skoler\r\n      Flere lærere\r\n\r\nKlima\r\n'],
    ['bullets', '- Gode liv\n  - Gode skoler\n    * Flere lærere\n- Klima'],
    ['numbers and indentation', '1 Gode liv\n  1.1 Gode skoler\n    1.1.1 Flere lærere\n2 Klima'],
    ['numbers alone', '1. Gode liv\n1.1 Gode skoler\n1.1.1 Flere lærere\n2. Klima'],
  ])('[PL50] %s give the depth', (_name, text) => {
    expect(outline(readGoalList(text))).toEqual(expected)
  })
  test('[PL50] the number is kept apart from the title', () => {
    expect(readGoalList('2.4 Gode skoler').goals[0]).toMatchObject({ number: '2.4', title: 'Gode skoler' })
    expect(readGoalList('2030 er nær').goals[0]).toMatchObject({ number: '', title: '2030 er nær' })
  })
  test('[PL50] a line may name its level and so skip some', () => {
    const text = 'Hovedmål 1: Gode liv\n  Strategi: Flere lærere\n    Oppgave: Lyse ut'
    expect(outline(readGoalList(text))).toEqual([
      ['mainGoal', 'Gode liv'],
      ['strategy', 'Flere lærere', 'Gode liv'],
      ['task', 'Lyse ut', 'Flere lærere'],
    ])
  })
  test('[PL51] what cannot be placed is told by its line, and the rest is read', () => {
    const text = 'a\n b\n  c\n   d\n    e\n     f\nStrategi: g\n  Hovedmål: h\n  i'
    const reading = readGoalList(text)
    expect(reading.problems.map(({ where, code }) => [where, code])).toEqual([
      ['6', 'tooDeep'],
      ['8', 'levelNotBelow'],
    ])
    expect(reading.goals.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd', 'e', 'g', 'i'])
  })
  test('[PL51] a title that is too long is refused, and goals under it go to the goal above', () => {
    const reading = readGoalList(`a\n  ${'b'.repeat(limits.nameChars + 1)}\n    c`)
    expect(reading.problems).toMatchObject([{ where: '2', code: 'titleTooLong', params: { limit: limits.nameChars } }])
    expect(outline(reading)).toEqual([
      ['mainGoal', 'a'],
      ['strategy', 'c', 'a'],
    ])
  })
  test('[PL51] no text makes the reading throw, and goals only stand under higher levels', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', ' ', '  ', '\t', '\t\t', '     '),
        fc.constantFrom('', 'Strategi: ', 'Oppgave: ', '1 ', '1.1. ', '- '),
        fc.constantFrom('a', 'b', ' ', ''),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(line).map((lines) => lines.join('\n')),
          oddText,
        ),
        (text) => {
          const { goals } = readGoalList(text)
          for (const goal of goals) {
            for (const place of goal.parents) expect(isBelow(goal.level, goals[place]?.level ?? 'task')).toBe(true)
          }
        },
      ),
    )
  })
  test('[PL51] more goals than a strategy may have are refused', () => {
    const reading = readGoalList(Array.from({ length: limits.goals + 1 }, (_, index) => `Mål ${index}`).join('\n'))
    expect(reading.goals).toHaveLength(limits.goals)
    expect(reading.problems).toMatchObject([{ where: String(limits.goals + 1), code: 'tooManyGoals' }])
  })
  test('[PL52] a strategy named under two sub-goals is one goal with two parents, and says so', () => {
    const reading = readGoalList('a\n  b\n    felles\n  c\n    felles')
    expect(outline(reading)).toContainEqual(['strategy', 'felles', 'b', 'c'])
    expect(reading.problems).toMatchObject([{ level: 'understood', where: '5', code: 'severalParents' }])
  })
  test('[PL52] a sub-goal of the same title under another main goal is another goal', () => {
    expect(readGoalList('a\n  felles\nb\n  felles').goals).toHaveLength(4)
  })
})

describe('JSON', () => {
  const example = readGoalJson(exampleGoals)
  test('[PL53] the example: four main goals, and one worked hierarchy down to a task', () => {
    expect(example.problems.filter(({ level }) => level === 'error')).toEqual([])
    const count = (level: GoalLevel) => example.goals.filter((goal) => goal.level === level).length
    expect(goalLevels.map(count)).toEqual([4, 5, 15, 1, 1])
  })
  test('[PL52] the strategy the example names under two sub-goals stands under both', () => {
    const parents = example.goals
      .find(({ number }) => number === '2.5.2')
      ?.parents.map((at) => example.goals[at]?.number)
    expect(parents?.toSorted()).toEqual(['2.4', '2.5'])
  })
  test('[PL53] our own export gives the same hierarchy back', () => {
    const goals = mergeGoals([], example.goals, false, counter())
    const again = readGoalJson(JSON.stringify(goals.toReversed()))
    expect(again.problems).toEqual([])
    expect(outline(again).toSorted()).toEqual(outline(example).toSorted())
    expect(again.goals.map(({ text }) => text).toSorted()).toEqual(example.goals.map(({ text }) => text).toSorted())
  })
  test('[PL51] what is not a goal is told by its place, and the rest is read', () => {
    const { goals, problems } = readGoalJson(
      JSON.stringify([
        7,
        { title: 'a' },
        { id: 'x', level: 'strategy', title: 'b', parents: ['y', 'z'] },
        { id: 'z', level: 'task', title: 'c' },
      ]),
    )
    expect(goals.map(({ title, parents }) => [title, parents])).toEqual([
      ['b', []],
      ['c', []],
    ])
    expect(problems.map(({ where, code }) => [where, code])).toEqual([
      ['[0]', 'notAGoal'],
      ['[1]', 'levelUnread'],
      ['[2]', 'parentMissing'],
      ['[2]', 'levelNotBelow'],
    ])
  })
  test.each([
    ['title', { title: 'Klima\0' }],
    ['text', { title: 'Klima', text: '\udc00' }],
    ['number', { title: 'Klima', number: '1\0' }],
    ['title and text that together look whole', { title: 'Klima\ud83c', text: '\udfdb' }],
  ])('[OP15] a character that no store keeps in the %s is told and not taken in', (_part, goal) => {
    const { goals, problems } = readGoalJson(JSON.stringify([{ level: 'mainGoal', ...goal }]))
    expect(goals).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['unreadableCharacter'])
  })

  test('[PL51] no JSON makes the reading throw; a text that is not JSON says so', () => {
    expect(readGoalJson('{"hovedmaal": [').problems).toMatchObject([{ code: 'jsonUnreadable' }])
    expect(readGoalJson('{"a": 1}').problems).toMatchObject([{ code: 'jsonShapeUnknown' }])
    const key = fc.constantFrom(
      'hovedmaal',
      'delmål',
      'strategier',
      'tittel',
      'id',
      'title',
      'level',
      'parents',
      'sdgs',
    )
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(key, fc.jsonValue({ maxDepth: 3 })), (any, named) => {
        for (const value of [any, [any, named], named, { goals: [named] }, { hovedmaal: [named, any] }]) {
          const { goals } = readGoalJson(JSON.stringify(value))
          expect(goals.every(({ title }) => title !== '')).toBe(true)
        }
      }),
    )
  })
})

describe('taking in goals', () => {
  const first = readGoalList('1 a\n  1.1 b\n    c')
  test('[PL54] the same goals again change nothing', () => {
    const goals = mergeGoals([], first.goals, false, counter())
    expect(mergeGoals(goals, first.goals, false, counter())).toEqual(goals)
    expect(mergeGoals(goals, first.goals, true, counter())).toEqual(goals)
  })
  test('[PL54] a list of titles takes nothing from goals that say more, and what says more is added', () => {
    const says = (text: string, sdgs: number[]) =>
      readGoalJson(JSON.stringify([{ level: 'mainGoal', title: 'Gode liv', text, sdgs }])).goals
    const goals = mergeGoals([], says('Målbilde', [3]), false, counter())
    expect(mergeGoals(goals, says('', []), false, counter())).toEqual(goals)
    expect(mergeGoals(goals, says('Nytt', [3, 4]), false, counter())).toMatchObject([{ text: 'Nytt', sdgs: [3, 4] }])
  })
  test('[PL55] with replace, goals that are not in the text are gone; without it they stay', () => {
    const goals = mergeGoals([], first.goals, false, counter())
    const other = readGoalList('1 a\n  1.2 d')
    const titles = (merged: Goal[]) => merged.map(({ title }) => title)
    const newId = () => makeId('goal', 'another')
    expect(titles(mergeGoals(goals, other.goals, false, newId))).toEqual(['a', 'b', 'c', 'd'])
    const replaced = mergeGoals(goals, other.goals, true, newId)
    expect(titles(replaced)).toEqual(['a', 'd'])
    expect(replaced[0]?.id).toBe(goals[0]?.id)
    expect(replaced[1]?.parents).toEqual([goals[0]?.id])
  })
})

describe('tree', () => {
  test('[PL52] a goal is a child of each parent, and goals without one that is there stand at the top', () => {
    const { goals } = readGoalList('a\n  b\n    felles\n  c\n    felles')
    const tree = goalTree(
      goals,
      (_goal, index) => index,
      (goal) => goal.parents,
    )
    const [root] = tree.roots
    const subGoals = root ? tree.childrenOf(root) : []
    expect(tree.roots.map(({ title }) => title)).toEqual(['a'])
    expect(subGoals.map((goal) => tree.childrenOf(goal).map(({ title }) => title))).toEqual([['felles'], ['felles']])
  })
  test('[PL51] ties that go round are not followed', () => {
    const goals = [
      { id: 1, level: 'strategy', parents: [2] },
      { id: 2, level: 'strategy', parents: [1, 3] },
    ] as const
    const tree = goalTree<number, (typeof goals)[number]>(
      goals,
      (goal) => goal.id,
      (goal) => goal.parents,
    )
    expect(tree.roots).toHaveLength(2)
    expect(goals.flatMap((goal) => tree.childrenOf(goal))).toEqual([])
  })
})
