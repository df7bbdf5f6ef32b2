import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { laneMark } from '../../ui/lane-mark.ts'

interface TimelineGroupProps {
  /** null: cards that are timed, but not placed yet. */
  readonly lane: Lane | null
  readonly count: number
  readonly children: ReactNode
}

/** The timed cards of one lane, under its name. */
export function TimelineGroup({ lane, count, children }: TimelineGroupProps) {
  const { t } = useTranslation()
  const headingId = useId()
  return (
    <section className="pv-tl-group" aria-labelledby={headingId}>
      <h2 id={headingId}>
        <span className="pv-tl-mark" style={laneMark(lane)} aria-hidden />
        {lane?.name ?? t('board.canvas.unplaced')}
        <span className="pv-tl-count">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}
