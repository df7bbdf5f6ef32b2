import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'
import type { Dialect } from '../peers.ts'

/** Where a device connects, and as whom. */
export interface Place {
  readonly url: string
  readonly board: string
  readonly headers: Readonly<Record<string, string>>
}

/** A connection that speaks y-websocket's messages, whatever they are wrapped in on the wire. */
export interface Link {
  /** From then on messages may be sent. */
  readonly opened: Promise<void>
  send(message: Uint8Array): void
  close(): void
  /** Stops reading; the network fills up behind it. */
  pause(): void
  resume(): void
  /** What came in on the wire. */
  readonly received: { bytes: number; messages: number }
}

/** Connects. `onMessage` gets each message unwrapped. */
export function connect(dialect: Dialect, place: Place, onMessage: (message: Uint8Array) => void): Link {
  return dialect === 'socket.io' ? connectSocketIo(place, onMessage) : connectSocket(dialect, place, onMessage)
}

function connectSocketIo({ url }: Place, onMessage: (message: Uint8Array) => void): Link {
  const received = { bytes: 0, messages: 0 }
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false })
  socket.on('m', (message: Uint8Array) => {
    received.bytes += message.length
    received.messages += 1
    onMessage(message)
  })
  const opened = new Promise<void>((resolve, reject) => {
    socket.on('connect_error', reject)
    socket.on('connect', resolve)
  })
  const cannotPause = () => {
    throw new Error('A slow device is not played over socket.io')
  }
  return {
    opened,
    received,
    send: (message) => socket.emit('m', message),
    close: () => socket.disconnect(),
    pause: cannotPause,
    resume: cannotPause,
  }
}

function connectSocket(dialect: Dialect, place: Place, onMessage: (message: Uint8Array) => void): Link {
  const received = { bytes: 0, messages: 0 }
  const socket = new WebSocket(`${place.url.replace('http', 'ws')}/${place.board}`, {
    headers: { ...place.headers },
    perMessageDeflate: false,
  })
  const { wrap, unwrap, hello } = wrappings(dialect, place.board)
  const opened = new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => {
      if (hello) socket.send(hello)
      resolve()
    })
  })
  socket.on('message', (frame: Buffer) => {
    received.bytes += frame.length
    received.messages += 1
    for (const message of unwrap(frame)) onMessage(message)
  })
  return {
    opened,
    received,
    send: (message) => socket.send(wrap(message)),
    close: () => socket.terminate(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  }
}

interface Wrapping {
  wrap(message: Uint8Array): Uint8Array
  unwrap(frame: Uint8Array): readonly Uint8Array[]
  /** What the server wants to hear first. */
  hello?: Uint8Array
}

const plain: Wrapping = { wrap: (message) => message, unwrap: (frame) => [frame] }

function wrappings(dialect: Dialect, board: string): Wrapping {
  if (dialect === 'hocuspocus') return hocuspocus(board)
  if (dialect === 'coalesced') return { ...plain, unwrap: parts }
  return plain
}

/** Every message begins with the document's name; an access token comes first (any will do: nothing is checked). */
function hocuspocus(board: string): Wrapping {
  const named = (write: (encoder: encoding.Encoder) => void) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, board)
      write(encoder)
    })
  return {
    hello: named((encoder) => {
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'token')
      encoding.writeVarString(encoder, '4.7.0')
    }),
    wrap: (message) => named((encoder) => encoding.writeUint8Array(encoder, message)),
    unwrap(frame) {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarString(decoder)
      return [frame.subarray(decoder.pos)]
    },
  }
}

function parts(frame: Uint8Array): Uint8Array[] {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  const messages: Uint8Array[] = []
  for (let at = 0; at < frame.length; ) {
    const length = view.getUint32(at)
    messages.push(frame.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return messages
}
