import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const rooms = ['shared', 'server', 'client', 'test', 'scripts']
const drawers = /^(utils?|helpers?|common|misc|lib|stuff)(\.|$)/i

/** Names that say nothing about what is inside. */
function findDrawers(paths: readonly string[]): string[] {
  return paths.filter((path) => path.split('/').some((name) => drawers.test(name)))
}

test('[WL3] no folder and no file is a drawer: utils, helpers, common, misc', () => {
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(findDrawers(files)).toEqual([])
})

test('[WL3] a drawer would be found', () => {
  const bad = ['server/utils/time.ts', 'client/board/helpers.ts', 'shared/common/index.ts', 'test/misc.test.ts']
  expect(findDrawers([...bad, 'shared/workshop/commonGround.ts', 'server/board/boards.ts'])).toEqual(bad)
})

test('[WL10] a class is styled in one folder only: style sheets of screens seen before stay in force', () => {
  const foldersOf = new Map<string, Set<string>>()
  for (const file of globSync('client/**/*.css', { cwd: root })) {
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(/^\.(pv-[\w-]+)/gm)) {
      foldersOf.set(name, (foldersOf.get(name) ?? new Set()).add(dirname(file)))
    }
  }
  expect(foldersOf.size).toBeGreaterThan(100)
  expect([...foldersOf].filter(([, folders]) => folders.size > 1)).toEqual([])
})
