import { clone, type Decoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'

/** The y-websocket protocol's message that carries the document, and the one of its kinds that only asks for it. */
const syncMessage = 0
const asking = 0

/**
 * Tells what the server sends of the document before the document takes it in: there, what loses against an own edit is
 * thrown away as it arrives.
 */
export function hearFirst(provider: WebsocketProvider, onHeard: (update: Uint8Array) => void): void {
  const takeIn = provider.messageHandlers[syncMessage]
  if (!takeIn) throw new Error('y-websocket has no sync message')
  provider.messageHandlers[syncMessage] = (encoder, decoder, ...more) => {
    const update = updateIn(clone(decoder))
    if (update) onHeard(update)
    takeIn(encoder, decoder, ...more)
  }
}

function updateIn(decoder: Decoder): Uint8Array | null {
  return readVarUint(decoder) === asking ? null : readVarUint8Array(decoder)
}
