import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'

/** First number of a message, as in y-websocket. */
const messageTypes = { sync: 0, awareness: 1, queryAwareness: 3 } as const

/** What a device says. */
export type Message =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; states: Uint8Array }
  | { kind: 'queryAwareness' }

/** Reads a device's message; undefined when it is none. */
export function readMessage(bytes: Uint8Array): Message | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        return readSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
      case messageTypes.awareness:
        return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) }
      case messageTypes.queryAwareness:
        return { kind: 'queryAwareness' }
      default:
        return undefined
    }
  } catch {
    return undefined
  }
}

function readSync(step: number, payload: Uint8Array): Message | undefined {
  switch (step) {
    case messageYjsSyncStep1:
      return { kind: 'step1', stateVector: payload }
    case messageYjsSyncStep2:
      return { kind: 'step2', update: payload }
    case messageYjsUpdate:
      return { kind: 'update', update: payload }
    default:
      return undefined
  }
}

/** Asks the other side for all that this state vector lacks. */
export function syncStep1(stateVector: Uint8Array): Uint8Array {
  return message(messageTypes.sync, stateVector, messageYjsSyncStep1)
}

/** The answer to step 1. */
export function syncStep2(update: Uint8Array): Uint8Array {
  return message(messageTypes.sync, update, messageYjsSyncStep2)
}

/** An update made just now. */
export function syncUpdate(update: Uint8Array): Uint8Array {
  return message(messageTypes.sync, update, messageYjsUpdate)
}

/** States of devices. */
export function awarenessMessage(states: Uint8Array): Uint8Array {
  return message(messageTypes.awareness, states)
}

function message(type: number, payload: Uint8Array, subtype?: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  if (subtype !== undefined) encoding.writeVarUint(encoder, subtype)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/**
 * Messages as finished WebSocket frames (RFC 6455, unmasked, binary, one frame each) in one piece: built once per tick and
 * written as it is to every socket. One message per frame, because y-websocket reads no more.
 */
export function frames(messages: readonly Uint8Array[]): Uint8Array {
  const parts = messages.flatMap((payload) => [frameHeader(payload.length), payload])
  return Buffer.concat(parts)
}

function frameHeader(length: number): Uint8Array {
  const finalBinary = 0x82
  if (length < 126) return Uint8Array.of(finalBinary, length)
  const header = Buffer.alloc(length < 65_536 ? 4 : 10)
  header[0] = finalBinary
  if (length < 65_536) {
    header[1] = 126
    header.writeUInt16BE(length, 2)
  } else {
    header[1] = 127
    header.writeBigUInt64BE(BigInt(length), 2)
  }
  return header
}
