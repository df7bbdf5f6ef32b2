import { LightningFillIcon } from '@navikt/aksel-icons'
import type { Node, NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/board/card.ts'
import type { Decision } from '../../../shared/planning/decision.ts'
import type { NeedResult } from '../../../shared/planning/need.ts'
import { CardFace } from './CardFace.tsx'
import type { Holder } from './useHolders.ts'

export type CardNodeData = {
  readonly card: Card
  readonly rank: number | null
  /** Its place in the lane's list, of so many: not all of them are drawn. */
  readonly position: number
  readonly count: number
  readonly decision: Decision | null
  readonly leftOut: boolean
  readonly need: NeedResult | null
  readonly conflicts: number
  readonly overbooked: boolean
  readonly outOfOrder: boolean
  readonly ambitions: number
  readonly holder: Holder | null
  /** Someone here has just tried to take it from its holder. */
  readonly refusing: boolean
  readonly state: 'resting' | 'held' | 'lifted'
  readonly selected: boolean
  /** A line is being drawn to this card. */
  readonly aimedAt: boolean
  /** It is in conflict with the card that is lifted or selected. */
  readonly atOdds: boolean
  /** The one card the Tab key stops at. */
  readonly tabStop: boolean
  /** The handle from which a conflict line is drawn. */
  readonly canFlag: boolean
  readonly movable: boolean
  readonly helpId: string
  /** How the lane's list knows the card as its item. */
  readonly domId: string
}
export type CardNodeType = Node<CardNodeData, 'card'>

/** A card on the canvas. Pointer, key and click are handled by the canvas for all cards; `data-card` tells which it is. */
export const CardNode = memo(
  function CardNode({ data }: NodeProps<CardNodeType>) {
    const { t } = useTranslation()
    const { card, holder, state, selected } = data
    return (
      // biome-ignore lint/a11y/useSemanticElements: its list owns it by aria-owns; an <li> outside a list is not valid.
      <div
        id={data.domId}
        role="listitem"
        aria-posinset={data.position}
        aria-setsize={data.count}
        className="pv-card"
        data-card={card.id}
        data-state={state}
        data-selected={selected || undefined}
        data-aimed-at={data.aimedAt || undefined}
        data-at-odds={data.atOdds || undefined}
        data-held-by={holder ? '' : undefined}
        data-movable={(data.movable && !holder) || undefined}
        style={holder ? { outlineColor: holder.colour } : undefined}
      >
        <button
          type="button"
          className="pv-card-button"
          tabIndex={data.tabStop ? 0 : -1}
          aria-describedby={data.helpId}
          data-card-button
        >
          <CardFace
            card={card}
            rank={data.rank}
            decision={data.decision}
            leftOut={data.leftOut}
            need={data.need}
            conflicts={data.conflicts}
            overbooked={data.overbooked}
            outOfOrder={data.outOfOrder}
            ambitions={data.ambitions}
          />
          {holder && (
            <span
              className="pv-card-holder"
              data-refusing={data.refusing || undefined}
              style={{ backgroundColor: holder.colour }}
            >
              {data.refusing ? (
                t('board.canvas.heldBy', { who: holder.label })
              ) : (
                <>
                  <span className="pv-visually-hidden">{t('board.canvas.heldBy', { who: holder.label })}</span>
                  <span aria-hidden>{holder.label}</span>
                </>
              )}
            </span>
          )}
        </button>
        {data.canFlag && (
          <span className="pv-card-connect" data-connect title={t('board.canvas.connect')} aria-hidden>
            <LightningFillIcon aria-hidden />
          </span>
        )}
      </div>
    )
  },
  // React Flow hands the position to the node as well; it is drawn by the wrapper, so a card that only moves stays as it is.
  (before, after) => before.data === after.data,
)
