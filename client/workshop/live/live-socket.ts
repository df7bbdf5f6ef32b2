import type { DeviceMove } from '../../../shared/access/seat.ts'
import type { BoardId, PollId } from '../../../shared/ids.ts'
import type { PollsState } from '../../../shared/poll/disclosure.ts'
import type { PollCommand } from '../../../shared/poll/rounds.ts'
import type { Ack, GivenAnswer, ServerEvents } from '../../../shared/protocol/live.ts'
import type { ControlCommand, ControlState } from '../../../shared/workshop/control.ts'

/** How a browser hands over bytes: socket.io gives an ArrayBuffer there, and a Buffer (a Uint8Array) under Node. */
export type Bytes = ArrayBuffer | Uint8Array

/** What is used of a socket.io client socket; tests give a stand-in. */
export interface LiveSocket {
  readonly connected: boolean
  connect(): unknown
  disconnect(): unknown
  on(event: 'connect', listener: () => void): unknown
  on(event: 'disconnect', listener: (reason: string) => void): unknown
  on(event: 'connect_error', listener: (error: Error & { data?: unknown }) => void): unknown
  on(event: 'control', listener: ServerEvents['control']): unknown
  on(event: 'presence', listener: ServerEvents['presence']): unknown
  on(event: 'setupChanged', listener: ServerEvents['setupChanged']): unknown
  on(event: 'progress', listener: ServerEvents['progress']): unknown
  on(event: 'seats', listener: ServerEvents['seats']): unknown
  on(event: 'seat', listener: ServerEvents['seat']): unknown
  on(event: 'late', listener: ServerEvents['late']): unknown
  on(event: 'polls', listener: ServerEvents['polls']): unknown
  on(event: 'unstored', listener: ServerEvents['unstored']): unknown
  on(event: 'saved', listener: (boardId: BoardId, snapshot: Bytes) => void): unknown
  timeout(ms: number): LiveQuestions
}

/** Questions that are answered or fail in time. */
export interface LiveQuestions {
  emitWithAck(event: 'command', command: ControlCommand): Promise<Ack<ControlState>>
  emitWithAck(event: 'moveDevice', move: DeviceMove): Promise<Ack<null>>
  emitWithAck(event: 'watch', boardId: BoardId): Promise<Ack<Bytes>>
  emitWithAck(event: 'clock', nothing: null): Promise<Ack<number>>
  emitWithAck(event: 'pollCommand', command: PollCommand): Promise<Ack<PollsState>>
  emitWithAck(event: 'pollToken', pollId: PollId): Promise<Ack<string>>
  emitWithAck(event: 'pollTokenKept', pollId: PollId): Promise<Ack<null>>
  emitWithAck(event: 'pollAnswer', given: GivenAnswer): Promise<Ack<null>>
}

/** The bytes as the Yjs side wants them. */
export function toUint8Array(bytes: Bytes): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)
}
