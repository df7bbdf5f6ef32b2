import type { Bed } from '../bed.ts'
import type { BenchDevice } from './device.ts'

/** So many devices come through the door at a time. A storm of joins is a bench of its own. */
const atOnce = 20

/** Lets devices join the board, a few at a time, until all have it. */
export async function joinInTurn({ peer, table }: Bed, devices: readonly BenchDevice[]): Promise<void> {
  for (let from = 0; from < devices.length; from += atOnce) {
    await Promise.all(
      devices.slice(from, from + atOnce).map(async (device, index) => {
        await device.join(peer, placeOf(table, from + index))
        if (peer.keepsDocument) await device.joined
      }),
    )
  }
}

/** The place of a device. */
export function placeOf({ places }: Bed['table'], index: number) {
  const place = places[index]
  if (!place) throw new Error('There are more devices than places')
  return place
}
