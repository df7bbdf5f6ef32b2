import type { Bed } from '../bed.ts'
import { BenchDevice } from './device.ts'
import { placeOf } from './join-in-turn.ts'
import { pause } from './pace.ts'

/** How long the devices may take to agree once nobody writes any more. */
const withinMs = 10_000

/** Tells whether what each of `writing` wrote last stands at all of `reading`, and at one that joins only now. */
export async function haveConverged(
  { peer, table }: Bed,
  writing: readonly BenchDevice[],
  reading: readonly BenchDevice[],
): Promise<boolean> {
  const late = new BenchDevice('all')
  if (peer.keepsDocument) await late.join(peer, placeOf(table, 0))
  const docs = [...reading, ...(peer.keepsDocument ? [late] : [])].map(({ doc }) => doc)
  const written = writing.map(({ doc }, index) => {
    const card = table.cards[index] ?? ''
    return [card, JSON.stringify(doc.getMap('placements').get(card))] as const
  })
  const agree = () =>
    docs.every((doc) => written.every(([card, value]) => JSON.stringify(doc.getMap('placements').get(card)) === value))
  for (const end = performance.now() + withinMs; performance.now() < end && !agree(); ) await pause(100)
  late.leave()
  return agree()
}
