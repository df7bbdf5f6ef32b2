import { expect, test } from 'vitest'
import { Counts } from '../../fuzz/counts.ts'
import { floors } from '../../fuzz/floors.ts'
import { tellSeed } from '../../fuzz/seeds.ts'

const STORIES = 1_000

test('[SY20] a thousand stories of tablets, networks, servers, desks and forgers: sound at every step, one board in the end', {
  timeout: 300_000,
}, async () => {
  const first = Number(process.env.FC_SEED)
  const counts = new Counts()
  for (let seed = first; seed < first + STORIES; seed++) await tellSeed(seed, counts)
  console.info(`${counts}`)
  expect(counts.below(floors)).toEqual([])
})
