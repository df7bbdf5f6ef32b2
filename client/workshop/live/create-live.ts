import { Check } from 'typebox/value'
import type { PollsState } from '../../../shared/poll/disclosure.ts'
import { DomainError, ErrorBody } from '../../../shared/protocol/errors.ts'
import type { Ack } from '../../../shared/protocol/live.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { mayPass } from '../../ui/error-text.ts'
import type { Live, LiveState } from '../live.ts'
import { createDurableWatch } from './durable-watch.ts'
import { type LiveQuestions, type LiveSocket, toUint8Array } from './live-socket.ts'
import { createServerClock } from './server-clock.ts'

/** How long the server may take over an answer. A hall's wifi makes some wait; longer than this, one asks oneself. */
const answerMs = 10_000
/** Pause before a connection the server ended, or could not serve, is tried again. */
const retryMs = 2_000

export interface LiveOptions {
  later: (run: () => void, ms: number) => void
  /** This device's clock. It must not jump when the device is told another time. */
  now: () => number
}

/** The control channel over a socket that has not been connected yet. */
export function createLive(socket: LiveSocket, { later, now }: LiveOptions): Live {
  const listeners = new Set<() => void>()
  let state: LiveState = {
    connected: false,
    control: null,
    presence: [],
    unstored: [],
    seats: [],
    seat: null,
    late: null,
    progress: new Map(),
    polls: null,
    setupVersion: 0,
    refused: null,
  }
  let connections = 0
  let closed = false

  function set(change: Partial<LiveState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  /** State is versioned, so that whatever comes late or twice changes nothing. */
  function accept(control: ControlState): void {
    if (state.control && control.version <= state.control.version) return
    set({ control })
    watch.askUnanswered()
  }

  function acceptPolls(polls: PollsState): void {
    if (state.polls === null || polls.version > state.polls.version) set({ polls })
  }

  /** Never queued: what is asked must not be done minutes later, when the moment has passed. */
  async function ask<Answer>(send: (questions: LiveQuestions) => Promise<Ack<Answer>>): Promise<Answer> {
    if (!socket.connected) throw new DomainError('offline')
    return answered(await send(socket.timeout(answerMs)).catch(unanswered))
  }

  const watch = createDurableWatch(
    async (boardId) => {
      if (!socket.connected) throw new DomainError('offline')
      return toUint8Array(answered(await socket.timeout(answerMs).emitWithAck('watch', boardId)))
    },
    (error) => {
      if (socket.connected && mayPass(error)) askAgainLater()
    },
  )
  const clock = createServerClock(
    async () => answered(await socket.timeout(answerMs).emitWithAck('clock', null).catch(unanswered)),
    now,
  )
  let askingAgain = false

  function askAgainLater(): void {
    if (askingAgain) return
    askingAgain = true
    later(() => {
      askingAgain = false
      if (!closed) watch.askUnanswered()
    }, retryMs)
  }

  function connectLater(): void {
    later(() => {
      if (!closed) socket.connect()
    }, retryMs)
  }

  socket.on('connect', () => {
    connections += 1
    // The set-up may have changed unheard while the connection was away.
    set({ connected: true, refused: null, ...(connections > 1 && { setupVersion: state.setupVersion + 1 }) })
    watch.askAll()
    // Where no answer comes, the connection is about to be lost, and the next one measures again.
    clock.measure().catch(() => undefined)
  })
  socket.on('disconnect', (reason) => {
    set({ connected: false })
    // The server ended it (links renewed, seat moved): socket.io leaves it to us to be judged again.
    if (reason === 'io server disconnect') connectLater()
  })
  socket.on('connect_error', (error) => {
    if (!Check(ErrorBody, error.data)) return
    const { code, where, params } = error.data.error
    const refused = new DomainError(code, where, params)
    if (mayPass(refused)) connectLater()
    else set({ connected: false, refused })
  })
  socket.on('control', accept)
  socket.on('presence', (presence) => set({ presence }))
  socket.on('unstored', (unstored) => set({ unstored }))
  socket.on('progress', (boards) =>
    set({ progress: new Map([...state.progress, ...boards.map((board) => [board.boardId, board] as const)]) }),
  )
  socket.on('seats', (seats) => set({ seats }))
  socket.on('seat', (seat) => set({ seat }))
  socket.on('late', (count) => set({ late: { count } }))
  socket.on('polls', acceptPolls)
  socket.on('setupChanged', () => set({ setupVersion: state.setupVersion + 1 }))
  socket.on('saved', (boardId, snapshot) => watch.saved(boardId, toUint8Array(snapshot)))

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async command(command) {
      const control = await ask((questions) => questions.emitWithAck('command', command))
      accept(control)
      return control
    },
    moveDevice: (move) => ask((questions) => questions.emitWithAck('moveDevice', move)),
    watch: watch.add,
    serverNow: clock.now,
    polls: {
      async command(command) {
        const polls = await ask((questions) => questions.emitWithAck('pollCommand', command))
        acceptPolls(polls)
        return polls
      },
      token: (pollId) => ask((questions) => questions.emitWithAck('pollToken', pollId)),
      tokenKept: (pollId) => ask((questions) => questions.emitWithAck('pollTokenKept', pollId)),
      answer: (given) => ask((questions) => questions.emitWithAck('pollAnswer', given)),
    },
    close() {
      closed = true
      socket.disconnect()
    },
  }
}

function unanswered(): never {
  throw new DomainError('offline')
}

function answered<T>(answer: Ack<T>): T {
  if (answer.ok) return answer.value
  throw new DomainError(answer.error.code, answer.error.where, answer.error.params)
}
