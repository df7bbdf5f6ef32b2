import type { AwarenessState, DragState } from '../../../shared/protocol/live.ts'
import type { RemoteDrag } from '../canvas/canvas-props.ts'

/** Whose device it is, as others see it: a place at a table, never a person. */
export type Who = Pick<NonNullable<AwarenessState['who']>, 'tableNumber' | 'deviceNumber'>

/**
 * What others hold just now, from the awareness states of all devices. A state without the server's stamp, or with a
 * drag that cannot be read, is left out: any peer may have sent anything.
 */
export function remoteDrags(
  states: ReadonlyMap<number, unknown>,
  ownKey: number,
  labelOf: (who: Who) => string,
): RemoteDrag[] {
  const drags: RemoteDrag[] = []
  for (const [key, state] of states) {
    if (key === ownKey || !isRecord(state)) continue
    const who = readWho(state.who)
    const drag = readDrag(state.drag)
    if (who && drag) drags.push({ key, label: labelOf(who), tableNumber: who.tableNumber, drag })
  }
  return drags
}

function readWho(value: unknown): Who | null {
  if (!isRecord(value)) return null
  const { tableNumber, deviceNumber } = value
  return {
    tableNumber: isNumber(tableNumber) ? tableNumber : null,
    deviceNumber: isNumber(deviceNumber) ? deviceNumber : null,
  }
}

function readDrag(value: unknown): DragState | null {
  if (!isRecord(value) || typeof value.cardId !== 'string') return null
  const { over, at } = value
  return {
    cardId: value.cardId,
    over:
      isRecord(over) && typeof over.lane === 'string' && isNumber(over.index)
        ? { lane: over.lane, index: over.index }
        : null,
    at: isRecord(at) && isNumber(at.x) && isNumber(at.y) ? { x: at.x, y: at.y } : null,
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
