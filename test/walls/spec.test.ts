import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const rules = [...readFileSync(join(root, 'SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]{2}\d+)\*\* /gm)].map(
  ([, id]) => id,
)
const titles = globSync('test/**/*.test.{ts,tsx}', { cwd: root }).flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(['`])\[([A-Z]{2}\d+(?:, ?[A-Z]{2}\d+)*)\] /g)].flatMap(([, , ids = '']) =>
    ids.split(/, ?/),
  )
})

test('[WL8] every rule of the specification has an id of its own and a test that names it, and no test names another', () => {
  expect(rules.length).toBeGreaterThan(200)
  expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([])
  expect(rules.filter((id) => !titles.includes(String(id)))).toEqual([])
  expect(titles.filter((id) => !rules.includes(id))).toEqual([])
})
