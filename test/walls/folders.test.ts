import { readdirSync } from 'node:fs'
import { join } from 'node:path'
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
