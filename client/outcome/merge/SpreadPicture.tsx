import { useTranslation } from 'react-i18next'
import { agreementWord, spreadOf } from '../../../shared/outcome/merge/agreement.ts'
import type { LaneShare, Spread, SpreadCard } from '../../../shared/outcome/merge/types.ts'
import { mergeApi } from '../../../shared/protocol/rest/merge.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { laneMark } from '../../ui/lane-mark.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import { TableBadge } from '../../ui/TableBadge.tsx'
import { useLiveState } from '../../workshop/live/LiveProvider.tsx'
import { Nothing } from '../../workshop/projector/Nothing.tsx'
import './SpreadPicture.css'
import { cardTypeText } from './card-type-text.ts'
import { useFreshSpread } from './useFreshSpread.ts'

/** What the hall sees of the merge: the plans the tables differ most on, with each table where it put them. */
export function SpreadPicture({ view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  const { id: workshopId, lanes } = view.workshop
  const spread = useResource(mergeApi.spread, { params: { workshopId } })
  useFreshSpread(workshopId, (useLiveState().control ?? view.control).version)
  return (
    <Resource of={spread}>
      {(read) =>
        read.cards.length === 0 ? (
          <Nothing>{t('merge.picture.agreed')}</Nothing>
        ) : (
          <SpreadTable spread={read} lanes={lanes} />
        )
      }
    </Resource>
  )
}

/** More lanes are too narrow for a row of tables, and take room from the plans' names for their own. */
const mostWideLanes = 5

/** More tables than colours, or lanes too narrow for a row of them: then each lane says how many. */
function showsTables({ tables }: Spread, lanes: readonly Lane[]): boolean {
  return tables.length <= 8 && lanes.length <= mostWideLanes
}

function SpreadTable({ spread, lanes }: { spread: Spread; lanes: readonly Lane[] }) {
  const { t } = useTranslation()
  const asBadges = showsTables(spread, lanes)
  return (
    <table className="pv-spread" data-many={lanes.length > mostWideLanes || undefined}>
      <caption>{t('merge.picture.caption', { count: spread.tables.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('merge.picture.card')}</th>
          {lanes.map((lane) => (
            <th key={lane.id} scope="col">
              <span className="pv-spread-mark" style={laneMark(lane)} aria-hidden />
              <span className="pv-spread-lane">{lane.name}</span>
            </th>
          ))}
          <th scope="col">{t('merge.picture.spread')}</th>
        </tr>
      </thead>
      <tbody>
        {spread.cards.map((card) => (
          <SpreadRow key={card.cardId} card={card} asBadges={asBadges} />
        ))}
      </tbody>
    </table>
  )
}

/** Names that do not fit two lines are set smaller, in the place of the plan's type too. */
const LONG_NAME = 60

function SpreadRow({ card, asBadges }: { card: SpreadCard; asBadges: boolean }) {
  const { t } = useTranslation()
  const isLong = card.name.length > LONG_NAME
  return (
    <tr>
      <th scope="row">
        <span className="pv-spread-name" data-long={isLong || undefined}>
          {card.name}
        </span>
        {!isLong && <span className="pv-spread-type">{cardTypeText(t, card.type)}</span>}
      </th>
      {card.lanes.map((share) => (
        <td key={share.laneId}>
          <LaneCell share={share} isProposed={share.laneId === card.proposedLane} asBadges={asBadges} />
        </td>
      ))}
      <td>
        <span className="pv-spread-word">{t(`merge.agreement.${agreementWord(card)}`)}</span>
        <span className="pv-spread-bar" aria-hidden>
          <span style={{ width: `${100 * (spreadOf(card) ?? 0)}%` }} />
        </span>
      </td>
    </tr>
  )
}

function LaneCell({ share, isProposed, asBadges }: { share: LaneShare; isProposed: boolean; asBadges: boolean }) {
  const { t } = useTranslation()
  const count = share.tables.length
  return (
    <span className="pv-spread-cell" data-proposed={isProposed || undefined}>
      {count === 0 && <span className="pv-visually-hidden">{t('merge.picture.nobody')}</span>}
      {asBadges
        ? share.tables.map(({ number }) => <TableBadge key={number} number={number} show="number" />)
        : count > 0 && <strong>{t('merge.picture.tables', { count })}</strong>}
      {isProposed && <span className="pv-visually-hidden">{t('merge.picture.proposed')}</span>}
    </span>
  )
}
