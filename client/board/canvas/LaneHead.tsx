import { useTranslation } from 'react-i18next'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { laneMark } from '../../ui/lane-mark.ts'
import { LaneCapacity } from './LaneCapacity.tsx'

export interface LaneHeadProps {
  /** null: the column of cards not placed yet. */
  readonly lane: Lane | null
  readonly headingId: string
  readonly count: number
  /** How many of them are not shown. */
  readonly hidden: number
  /** Person-months of its cards, with the lifted card where it would land. */
  readonly used: number
  readonly canPlace: boolean
}

/** What a lane is called, how many cards it has, and whether there is room for them. */
export function LaneHead({ lane, headingId, count, hidden, used, canPlace }: LaneHeadProps) {
  const { t } = useTranslation()
  return (
    <header className="pv-lane-head">
      <LaneMark lane={lane} />
      <div className="pv-lane-title">
        <h2 id={headingId}>{lane?.name ?? t('board.canvas.unplaced')}</h2>
        <span className="pv-lane-count">
          <span aria-hidden>
            {hidden > 0 ? t('plansystem.laneShown', { shown: count - hidden, all: count }) : count}
          </span>
          <span className="pv-visually-hidden">
            {hidden > 0
              ? t('plansystem.filterOn', { shown: count - hidden, all: count })
              : t('board.canvas.cards', { count })}
          </span>
        </span>
      </div>
      {lane === null && <p className="pv-lane-note">{t(canPlace ? 'board.canvas.hint' : 'board.canvas.hintLocked')}</p>}
      {lane !== null && lane.capacity !== null && <LaneCapacity capacity={lane.capacity} used={used} />}
    </header>
  )
}

/** The lane's colour and pattern: the same mark on its head and its tab. */
export function LaneMark({ lane }: Pick<LaneHeadProps, 'lane'>) {
  return <span className="pv-lane-mark" aria-hidden style={laneMark(lane)} />
}
