import { useTranslation } from 'react-i18next'
import type { MergedCard } from '../../../shared/outcome/merge/types.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { laneMark } from '../../ui/lane-mark.ts'

/** How the tables placed a card and decided: a bar in the lanes' colours and patterns, and the same in words. */
export function Distribution({ card, lanes }: { card: MergedCard; lanes: readonly Lane[] }) {
  const { t } = useTranslation()
  const shares = lanes
    .map((lane) => ({ lane, count: card.lanes.find(({ laneId }) => laneId === lane.id)?.tables.length ?? 0 }))
    .filter(({ count }) => count > 0)
  const words = [
    ...shares.map(({ lane, count }) => t('merge.share', { lane: lane.name, count })),
    ...(card.unplaced.length > 0 ? [t('merge.unplaced', { count: card.unplaced.length })] : []),
  ]
  const decisions = card.decisions.map(({ decision, tables }) =>
    t('merge.decided', { decision: t(`board.decision.${decision}`), count: tables.length }),
  )
  const needs = card.needs.map(({ result, tables }) =>
    t('needs.merge.said', { result: t(`screening.result.${result}`), count: tables.length }),
  )
  return (
    <div className="pv-merge-distribution">
      <span className="pv-merge-bar" aria-hidden>
        {shares.map(({ lane, count }) => (
          <span key={lane.id} style={{ ...laneMark(lane), flexGrow: count }} />
        ))}
        {card.unplaced.length > 0 && <span data-unplaced style={{ flexGrow: card.unplaced.length }} />}
      </span>
      <span>{words.join(' · ')}</span>
      {needs.length > 0 && <span className="pv-merge-muted">{t('needs.merge.list', { list: needs.join(' · ') })}</span>}
      {decisions.length > 0 && (
        <span className="pv-merge-muted">{t('merge.decisions', { list: decisions.join(' · ') })}</span>
      )}
    </div>
  )
}
