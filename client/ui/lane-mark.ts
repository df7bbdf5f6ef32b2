import type { CSSProperties } from 'react'
import type { Lane } from '../../shared/workshop/workshop.ts'

/** How a lane is known everywhere it is named: its colour under its pattern. null: the cards that are not placed yet. */
export function laneMark(lane: Pick<Lane, 'colour' | 'pattern'> | null): CSSProperties {
  return {
    background: lane ? `var(--pv-pattern-${lane.pattern}), var(--pv-lane-${lane.colour})` : 'var(--pv-line-strong)',
  }
}
