import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

test('[OP14] the README lists every setting of the environment, with the value it has when it is not set', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(([, name, value]) => [name, value])
  const settings = Object.entries(readConfig({})).map(([name, value]) => [name, value === '' ? 'tom' : `\`${value}\``])
  expect(rows).toEqual(settings)
})
