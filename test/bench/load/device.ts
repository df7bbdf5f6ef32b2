import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { openBoard } from '../../../shared/board/doc.ts'
import type { Peer } from '../peers.ts'
import { connect, type Link, type Place } from './link.ts'

const types = { sync: 0, awareness: 1 } as const
const steps = { one: 0, two: 1, update: 2 } as const

/**
 * What a device makes of what reaches it: `all` keeps a whole document; `board` only what it is given at joining, and `later` not
 * even that before it is asked to, because one core could not play hundreds of documents.
 */
type Reading = 'all' | 'board' | 'later'

/** A tablet in the hall. */
export class BenchDevice {
  readonly doc = openBoard()
  private link: Link | undefined
  private clock = 0
  private readonly reading: Reading
  private unread: Uint8Array | undefined
  private heard: () => void = () => undefined
  /** Resolves when the server has answered with the board. */
  readonly joined = new Promise<void>((resolve) => {
    this.heard = resolve
  })

  constructor(reading: Reading) {
    this.reading = reading
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(update)
    })
  }

  get received() {
    return this.link?.received ?? { bytes: 0, messages: 0 }
  }

  /** Joins a board, and asks for the document where the server keeps one: a relay would ask all the others. */
  async join({ dialect, keepsDocument }: Peer, place: Place): Promise<void> {
    this.link = connect(dialect, place, (message) => this.hear(message))
    await this.link.opened
    if (keepsDocument) this.say(types.sync, steps.one, Y.encodeStateVector(this.doc))
  }

  /** Takes the board that it was given into its document. */
  readBoard(): void {
    if (this.unread) Y.applyUpdate(this.doc, this.unread, this)
  }

  /** Sends an update as its own. */
  send(update: Uint8Array): void {
    this.say(types.sync, steps.update, update)
  }

  /** Writes where its card lies now. */
  write(key: string, value: unknown): void {
    this.doc.getMap('placements').set(key, value)
  }

  /** Calls back with the rank of every placement that arrives from others; answers how to end that. */
  onArrival(told: (rank: string) => void): () => void {
    const map = this.doc.getMap<{ rank: string }>('placements')
    const look = ({ keysChanged }: { keysChanged: ReadonlySet<string> }, { origin }: { origin: unknown }) => {
      if (origin !== this) return
      for (const key of keysChanged) {
        const placement = map.get(key)
        if (placement) told(placement.rank)
      }
    }
    map.observe(look as never)
    return () => map.unobserve(look as never)
  }

  /** Shows what it holds. */
  show(state: unknown): void {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.doc.clientID)
      encoding.writeVarUint(encoder, this.clock++)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    this.say(types.awareness, undefined, update)
  }

  leave(): void {
    this.link?.close()
  }

  /** Reads no more until it is resumed. */
  stall(): void {
    this.link?.pause()
  }

  resume(): void {
    this.link?.resume()
  }

  /** Reads so many bytes a second from now on, as over a bad line; answers how to end that. */
  slowDown(bytesPerSecond: number): () => void {
    const begun = performance.now()
    const before = this.received.bytes
    const timer = setInterval(() => {
      const ahead = this.received.bytes - before - ((performance.now() - begun) / 1000) * bytesPerSecond
      if (ahead > 0) this.stall()
      else this.resume()
    }, 10)
    return () => {
      clearInterval(timer)
      this.resume()
    }
  }

  private say(type: number, step: number | undefined, payload: Uint8Array): void {
    this.link?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, type)
        if (step !== undefined) encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    )
  }

  private hear(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    if (decoding.readVarUint(decoder) !== types.sync) return
    const step = decoding.readVarUint(decoder)
    if (step === steps.one) {
      this.say(types.sync, steps.two, Y.encodeStateAsUpdate(this.doc, decoding.readVarUint8Array(decoder)))
    } else if (step === steps.two) {
      this.unread = decoding.readVarUint8Array(decoder)
      if (this.reading !== 'later') this.readBoard()
      this.heard()
    } else if (this.reading === 'all') Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), this)
  }
}
