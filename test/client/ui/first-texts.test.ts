import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { atTable } from '../../../shared/i18n/nb/at-table.ts'

const client = join(import.meta.dirname, '../../../client')
/** A participant's way in, and what is around every screen. */
const first = [
  'main.tsx',
  'access/Home.tsx',
  'access/Join.tsx',
  'access/JoinWithCode.tsx',
  'access/OpenLink.tsx',
  'board/screen/SeatScreen.tsx',
]
/** The routes name every screen; what stands on desks only is never drawn at a table. */
const left = ['routes.tsx', 'board/sheets/ShowOnProjector.tsx']

/** The files that those are made of, whether they are there at once or come later; not what brings all texts with it. */
function filesFrom(starts: readonly string[]): Map<string, string> {
  const files = new Map<string, string>()
  const take = (file: string) => {
    if (files.has(file) || !file.startsWith(client) || !existsSync(file)) return
    if (left.includes(file.slice(client.length + 1))) return
    const source = readFileSync(file, 'utf8')
    files.set(file, source)
    const imports = source.replaceAll(/withAllTexts\(import\('[^']+'\)\)/g, '')
    for (const [, path = ''] of imports.matchAll(/(?:from|import\(|import) ?'(\.[^']+\.tsx?)'/g)) {
      take(join(dirname(file), path))
    }
  }
  for (const each of starts) take(join(client, each))
  return files
}

/** The keys a file asks for; of one that is put together, the part that is certain. */
function keysOf(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*(?:[\w ?!=.'&|]+\? *)?(['`])([\w.]+)/g)].map(([, , key = '']) => key)
}

function isThere(key: string): boolean {
  const path = key.split('.')
  const last = path.pop() ?? ''
  const parent = path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : null),
    atTable,
  )
  if (typeof parent !== 'object' || parent === null) return false
  return Object.keys(parent).some((each) => each === last || each.startsWith(`${last}_`) || last === '')
}

test('[UU104] every text on a participant’s way to the board and at it is in the first load', () => {
  const files = filesFrom(first)
  expect([...files.keys()].some((file) => file.endsWith('sheets/RemarksSection.tsx'))).toBe(true)
  const asked = [...files].flatMap(([file, source]) => keysOf(source).map((key) => `${key} in ${file}`))
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((each) => !isThere(each.split(' ')[0] ?? ''))).toEqual([])
})
