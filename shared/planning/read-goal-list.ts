import { type GoalLevel, goalLevels, isBelow } from './goal.ts'
import { type GoalReading, gatherGoals } from './goal-reading.ts'

const tabWidth = 4
const levelWords: Record<string, GoalLevel> = {
  hovedmål: 'mainGoal',
  delmål: 'subGoal',
  strategi: 'strategy',
  oppdrag: 'assignment',
  oppgave: 'task',
}

interface Line {
  where: string
  indent: number
  /** The level the line names itself ("Strategi: …"), or null: one below the line it stands under. */
  level: GoalLevel | null
  number: string
  title: string
}

/**
 * Reads goals from an indented list: tabs or spaces, with or without numbers and bullets. A list that is not indented at
 * all takes its depth from the numbers ("2", "2.1", "2.1.1"). A line may name its level, and so skip some.
 */
export function readGoalList(text: string): GoalReading {
  const gathering = gatherGoals()
  const above: { indent: number; level: GoalLevel; place: number | null }[] = []
  for (const line of readLines(text)) {
    while ((above.at(-1)?.indent ?? -1) >= line.indent) above.pop()
    const parent = above.at(-1)
    const level = line.level ?? (parent ? goalLevels[goalLevels.indexOf(parent.level) + 1] : goalLevels[0])
    if (level === undefined) {
      gathering.problem('error', line.where, line.title, 'tooDeep', { limit: goalLevels.length })
      continue
    }
    if (parent && !isBelow(level, parent.level)) {
      gathering.problem('error', line.where, line.title, 'levelNotBelow', { parent: titleOf(parent.place) })
      continue
    }
    const nearest = above.findLast(({ place }) => place !== null)
    const place = gathering.add({ ...line, level, parent: nearest?.place ?? null })
    above.push({ indent: line.indent, level, place })
  }
  return gathering.result()

  function titleOf(place: number | null): string {
    return place === null ? '' : (gathering.result().goals[place]?.title ?? '')
  }
}

function readLines(text: string): Line[] {
  const lines = text.split(/\r\n|\n|\r/).flatMap((raw, index) => {
    const line = readLine(raw, String(index + 1))
    return line ? [line] : []
  })
  const indented = lines.some((line) => line.indent !== lines[0]?.indent)
  return indented || lines.every((line) => line.number === '') ? lines : lines.map(byNumber)
}

function readLine(raw: string, where: string): Line | null {
  const content = raw.trim().replace(/^[-*•–]\s+/, '')
  if (content === '') return null
  const named = /^(hovedmål|delmål|strategi|oppdrag|oppgave)\s*(\d+(?:\.\d+)*)?\.?\s*[:–-]\s*(.*)$/is.exec(content)
  const numbered = /^(\d{1,3}(?:\.\d{1,3}){0,4})\.?\s+(.+)$/s.exec(content)
  return {
    where,
    indent: widthOf(/^\s*/.exec(raw)?.[0] ?? ''),
    level: levelWords[named?.[1]?.toLowerCase() ?? ''] ?? null,
    number: named?.[2] ?? numbered?.[1] ?? '',
    title: named?.[3] ?? numbered?.[2] ?? content,
  }
}

function widthOf(space: string): number {
  let width = 0
  for (const character of space) width = character === '\t' ? width - (width % tabWidth) + tabWidth : width + 1
  return width
}

function byNumber(line: Line): Line {
  return { ...line, indent: line.number === '' ? goalLevels.length + 1 : line.number.split('.').length }
}
