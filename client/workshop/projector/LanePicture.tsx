import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/board/card.ts'
import type { LaneId } from '../../../shared/ids.ts'
import { useBoard } from '../../board/board-context.ts'
import { countConflicts } from '../../board/conflicts/by-party.ts'
import { laneMark } from '../../ui/lane-mark.ts'
import { FitList } from './FitList.tsx'
import { HallCard } from './HallCard.tsx'
import './LanePicture.css'
import { Nothing } from './Nothing.tsx'

/** More cards than these stand in two columns, then three: few are large, many are in sight. */
const columnSteps = [6, 14]

/** One lane large: its cards in order, with what was decided and how many conflicts each is party to. */
export function LanePicture({ laneId }: { laneId: LaneId }) {
  const { t } = useTranslation()
  const { columns, snapshot } = useBoard()
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
        <span>{t('projector.plans', { count: cards.length })}</span>
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
            />
          )}
        </FitList>
      )}
    </section>
  )
}

function cardId({ id }: Card): string {
  return id
}
