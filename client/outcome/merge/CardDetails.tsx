import { useTranslation } from 'react-i18next'
import type { MergedCard } from '../../../shared/outcome/merge/types.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'

/** Where the figures come from: which tables put the card where, what they decided or want with it, and how the proposal was found. */
export function CardDetails({ card, lanes }: { card: MergedCard; lanes: readonly Lane[] }) {
  const { t, i18n } = useTranslation()
  const nameOf = (laneId: string | null) => lanes.find(({ id }) => id === laneId)?.name ?? ''
  const tables = (numbers: readonly number[]) =>
    numbers.map((number) => t('merge.details.table', { number })).join(', ')
  const facts = [
    ...card.lanes
      .filter((share) => share.tables.length > 0)
      .map((share) => ({
        fact: t('merge.details.lane', { lane: nameOf(share.laneId) }),
        who: share.tables.map((place) => t('merge.details.tableRank', place)).join(', '),
      })),
    ...(card.unplaced.length > 0 ? [{ fact: t('merge.details.unplaced'), who: tables(card.unplaced) }] : []),
    ...card.needs.map(({ result, tables: numbers }) => ({
      fact: t('needs.merge.detail', { result: t(`screening.result.${result}`) }),
      who: tables(numbers),
    })),
    ...card.decisions.map(({ decision, tables: numbers }) => ({
      fact: t('merge.details.decision', { decision: t(`board.decision.${decision}`) }),
      who: tables(numbers),
    })),
    ...card.ambitions.map(({ number, texts }) => ({
      fact: t('merge.details.ambitions', { number }),
      who: texts.map((text) => t('outcome.quoted', { text })).join(' '),
    })),
  ]
  return (
    <>
      <dl>
        {facts.map(({ fact, who }) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{who}</dd>
          </div>
        ))}
      </dl>
      {card.proposedRank !== null && (
        <p>
          <strong>{t('merge.details.proposal', { lane: nameOf(card.proposedLane), rank: card.proposedRank })}</strong>{' '}
          {t('merge.details.rule', { points: new Intl.NumberFormat(i18n.language).format(card.points) })}
        </p>
      )}
    </>
  )
}
