import type { LiveQuestions, LiveSocket } from '../../../client/workshop/live/live-socket.ts'

type Listener = (...given: never[]) => void
interface Question {
  event: string
  about: unknown
  answer: (ack: unknown) => void
  fail: (error: Error) => void
}

/** A socket whose every event the test sends, and whose every question the test answers. */
export class FakeLiveSocket implements LiveSocket {
  connected = false
  connects = 0
  readonly questions: Question[] = []
  #listeners = new Map<string, Listener[]>()

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
    return this
  }

  connect(): void {
    this.connects += 1
  }

  disconnect(): void {
    this.connected = false
  }

  timeout(): LiveQuestions {
    const emitWithAck = (event: string, about: unknown) =>
      new Promise<never>((resolve, reject) => {
        this.questions.push({ event, about, answer: (ack) => resolve(ack as never), fail: reject })
      })
    return { emitWithAck }
  }

  /** Lets the socket's listeners hear an event. */
  hear(event: string, ...given: unknown[]): void {
    if (event === 'connect') this.connected = true
    if (event === 'disconnect') this.connected = false
    for (const listener of this.#listeners.get(event) ?? []) listener(...(given as never[]))
  }

  /** The questions of a kind that were asked since last time. */
  take(event: string): Question[] {
    const taken = this.questions.filter((question) => question.event === event)
    for (const question of taken) this.questions.splice(this.questions.indexOf(question), 1)
    return taken
  }
}
