import { useMemo, useSyncExternalStore } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { tableColour } from '../../ui/table-colour.ts'
import type { PeerDrags, RemoteDrag } from './canvas-props.ts'

/** Another device that holds a card. */
export interface Holder {
  readonly label: string
  readonly colour: string
}

/** Who holds which card. The map changes only with who holds what: fingers move often, holders seldom. */
export function useHolders(peers: PeerDrags): ReadonlyMap<CardId, Holder> {
  const held = useSyncExternalStore(peers.subscribe, () => JSON.stringify(peers.get().map(heldBy)))
  return useMemo(() => new Map(JSON.parse(held) as [CardId, Holder][]), [held])
}

function heldBy(remote: RemoteDrag): [string, Holder] {
  return [remote.drag.cardId, { label: remote.label, colour: holderColour(remote) }]
}

/** The colour another device's card is shown in. */
export function holderColour({ tableNumber }: Pick<RemoteDrag, 'tableNumber'>): string {
  return tableNumber === null ? 'var(--pv-ink)' : tableColour(tableNumber)
}
