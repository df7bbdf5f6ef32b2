import { type Static, Type } from 'typebox'

const MINUTE_MS = 60_000

/**
 * The clock of a phase, as instants of the server: what is left is worked out by whoever shows it, so that a tick never crosses
 * the network. It locks nothing: time that is over is shown as such.
 */
export const Timer = Type.Union([
  Type.Object({ state: Type.Literal('running'), endsAtMs: Type.Number() }),
  Type.Object({ state: Type.Literal('paused'), leftMs: Type.Number() }),
])
export type Timer = Static<typeof Timer>

/** A timer that has not been started. */
export function newTimer(minutes: number): Timer {
  return { state: 'paused', leftMs: minutes * MINUTE_MS }
}

/** Milliseconds left at this instant of the server's; negative when the time is over. */
export function leftAt(timer: Timer, nowMs: number): number {
  return timer.state === 'running' ? timer.endsAtMs - nowMs : timer.leftMs
}

export function started(timer: Timer, nowMs: number): Timer {
  return timer.state === 'running' ? timer : { state: 'running', endsAtMs: nowMs + timer.leftMs }
}

export function paused(timer: Timer, nowMs: number): Timer {
  return timer.state === 'paused' ? timer : { state: 'paused', leftMs: leftAt(timer, nowMs) }
}

/** More time from what is left; from now where the time is over, since nobody asks for minutes that have passed already. */
export function extended(timer: Timer, minutes: number, nowMs: number): Timer {
  const leftMs = Math.max(0, leftAt(timer, nowMs)) + minutes * MINUTE_MS
  return timer.state === 'paused' ? { state: 'paused', leftMs } : { state: 'running', endsAtMs: nowMs + leftMs }
}
