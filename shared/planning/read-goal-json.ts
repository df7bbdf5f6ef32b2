import { comparable } from './comparable.ts'
import { type GoalLevel, goalLevels } from './goal.ts'
import { type GoalGathering, type GoalReading, gatherGoals } from './goal-reading.ts'

type Node = Readonly<Record<string, unknown>>

/** What each level's list is called in municipalities' own files, without regard to case and å or aa. */
const listNames: Record<GoalLevel, readonly string[]> = {
  mainGoal: ['hovedmaal'],
  subGoal: ['delmaal'],
  strategy: ['strategier', 'strategi'],
  assignment: ['oppdrag'],
  task: ['oppgaver', 'oppgave'],
}

/** Reads goals from JSON: our own export (a list of goals with ids), or nested Norwegian lists (hovedmaal → delmaal → …). */
export function readGoalJson(text: string): GoalReading {
  const gathering = gatherGoals()
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    gathering.problem('error', '', '', 'jsonUnreadable', { reason: error instanceof Error ? error.message : '' })
    return gathering.result()
  }
  if (Array.isArray(content)) readOwn(content, gathering)
  else if (isNode(content) && Array.isArray(content.goals)) readOwn(content.goals, gathering)
  else if (isNode(content) && listOf(content, 'mainGoal')) {
    readNested(content, null, null, '', gathering)
    readChain(content, gathering)
  } else gathering.problem('error', '', '', 'jsonShapeUnknown')
  return gathering.result()
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Our own export: ids decide what is the same, and who stands under whom. */
function readOwn(content: readonly unknown[], gathering: GoalGathering): void {
  const places = new Map<string, number>()
  const ties: { child: number; parents: readonly unknown[]; where: string }[] = []
  for (const [index, entry] of content.entries()) {
    const where = `[${index}]`
    const level = isNode(entry) ? goalLevels.find((name) => name === entry.level) : undefined
    if (!isNode(entry) || typeof entry.title !== 'string') gathering.problem('error', where, '', 'notAGoal')
    else if (!level) gathering.problem('error', where, entry.title, 'levelUnread')
    else {
      const number = textOf(entry, ['number'])
      const text = textOf(entry, ['text'])
      const { title, id, parents } = entry
      const child = gathering.add({
        level,
        title,
        number,
        text,
        sdgs: sdgsOf(entry.sdgs),
        parent: null,
        apart: true,
        where,
      })
      if (child === null) continue
      if (typeof id === 'string') places.set(id, child)
      ties.push({ child, parents: Array.isArray(parents) ? parents : [], where })
    }
  }
  for (const { child, parents, where } of ties) {
    for (const parent of parents) {
      const place = places.get(String(parent))
      if (place === undefined) gathering.problem('error', where, String(parent), 'parentMissing')
      else gathering.tie(child, place, where)
    }
  }
}

function sdgsOf(value: unknown): number[] {
  const numbers = Array.isArray(value) ? value : []
  return [...new Set(numbers.filter((n) => Number.isInteger(n) && n >= 1 && n <= 17))]
}

function readNested(
  node: Node,
  level: GoalLevel | null,
  parent: number | null,
  path: string,
  gathering: GoalGathering,
): void {
  const below = goalLevels.slice(level === null ? 0 : goalLevels.indexOf(level) + 1)
  for (const childLevel of below) {
    const list = listOf(node, childLevel)
    for (const [index, child] of (list?.children ?? []).entries()) {
      const where = `${path === '' ? '' : `${path}.`}${list?.name}[${index}]`
      const asNode = typeof child === 'string' ? { tittel: child } : child
      if (!isNode(asNode)) {
        gathering.problem('error', where, '', 'notAGoal')
        continue
      }
      const place = gathering.add({
        level: childLevel,
        number: textOf(asNode, ['nr', 'id', 'nummer']),
        title: textOf(asNode, ['tittel', 'tekst', 'navn']),
        text: textOf(asNode, ['maalbilde_fulltekst', 'målbilde', 'maalbilde', 'beskrivelse']),
        parent,
        where,
      })
      readNested(asNode, childLevel, place ?? parent, where, gathering)
    }
  }
}

/** One worked example of the hierarchy, a title per level: its goals are found again among the others or added. */
function readChain(content: Node, gathering: GoalGathering): void {
  const chain = content.eksempel_maalhierarki
  if (!isNode(chain)) return
  let parent: number | null = null
  for (const level of goalLevels) {
    const title = Object.entries(chain).find(([name]) => namesLevel(name, level))?.[1]
    if (typeof title !== 'string') continue
    parent = gathering.add({ level, number: '', title, parent, where: 'eksempel_maalhierarki' }) ?? parent
  }
}

function listOf(node: Node, level: GoalLevel): { name: string; children: readonly unknown[] } | null {
  for (const [name, children] of Object.entries(node)) {
    if (namesLevel(name, level) && Array.isArray(children)) return { name, children }
  }
  return null
}

function namesLevel(name: string, level: GoalLevel): boolean {
  return listNames[level].includes(comparable(name).replaceAll('å', 'aa'))
}

function textOf(node: Node, names: readonly string[]): string {
  for (const name of names) {
    const value = node[name]
    if (typeof value === 'string' || typeof value === 'number') return String(value)
  }
  return ''
}
