import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card, isPlanCard } from '../../../shared/board/card.ts'
import type { LaneId } from '../../../shared/ids.ts'
import { useBoard } from '../../board/board-context.ts'
import { effortOf } from '../../board/canvas/lanes.ts'
import { countConflicts } from '../../board/conflicts/by-party.ts'
import { laneMark } from '../../ui/lane-mark.ts'
import { FitList } from './FitList.tsx'
import { HallCard } from './HallCard.tsx'
import './LanePicture.css'
import { Nothing } from './Nothing.tsx'

/** More cards than these stand in two columns, then three: few are large, many are in sight. */
const columnSteps = [6, 14]

/** One lane large: whether there is room for its cards, and they in order, each with what was decided and what to look at. */
export function LanePicture({ laneId }: { laneId: LaneId }) {
  const { t } = useTranslation()
  const { columns, snapshot, time } = useBoard()
  const { decisions, conflicts } = snapshot.state
  const counts = useMemo(() => countConflicts(conflicts), [conflicts])
  const column = columns.find(({ lane }) => lane?.id === laneId)
  if (!column?.lane) return <Nothing>{t('projector.laneGone')}</Nothing>
  const { lane, cards } = column
  return (
    <section className="pv-lane-picture" aria-labelledby="felt">
      <span className="pv-lane-picture-mark" style={laneMark(lane)} aria-hidden />
      <div className="pv-lane-picture-head">
        <h2 id="felt">{lane.name}</h2>
        <LaneRoom capacity={lane.capacity} used={effortOf(cards)} />
        <span>{t('projector.cards', { count: cards.length })}</span>
      </div>
      {cards.length === 0 ? (
        <Nothing>{t('board.poster.empty')}</Nothing>
      ) : (
        <FitList items={cards} keyOf={cardId} columns={1 + columnSteps.filter((step) => cards.length > step).length}>
          {(card, index) => (
            <HallCard
              card={card}
              rank={index + 1}
              decision={decisions.get(card.id)?.decision ?? null}
              conflicts={counts.get(card.id) ?? 0}
              leftOut={lane.leavesOut === true}
              overbooked={isPlanCard(card) && time.overbooked.has(card.id)}
            />
          )}
        </FitList>
      )}
    </section>
  )
}

/** The work that lies in the lane, beside what there is room for; nothing where no capacity is set. */
function LaneRoom({ capacity, used }: { capacity: number | null; used: number }) {
  const { t, i18n } = useTranslation()
  if (capacity === null) return null
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const amounts = { used: number.format(used), capacity: number.format(capacity) }
  if (used <= capacity) return <span>{t('board.canvas.capacity', amounts)}</span>
  return (
    <span className="pv-lane-picture-over">
      <ExclamationmarkTriangleIcon aria-hidden />
      {t('board.canvas.overbooked', amounts)}
    </span>
  )
}

function cardId({ id }: Card): string {
  return id
}
