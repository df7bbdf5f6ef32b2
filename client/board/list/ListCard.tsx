import { Button } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowRightIcon, ArrowUpIcon, LightningIcon } from '@navikt/aksel-icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card, cardName } from '../../../shared/board/card.ts'
import type { Decision } from '../../../shared/planning/decision.ts'
import type { NeedResult } from '../../../shared/planning/need.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { announce } from '../../ui/announce.ts'
import { CardFace } from '../canvas/CardFace.tsx'
import type { BoardSession } from '../session/board-session.ts'
import { useSheets } from '../sheets/sheet-stack.ts'

interface ListCardProps {
  card: Card
  lane: Lane | null
  index: number
  /** Where it goes when it is moved up and down; null where nothing shown is beyond it. */
  above: number | null
  below: number | null
  count: number
  decision: Decision | null
  need: NeedResult | null
  conflicts: number
  overbooked: boolean
  outOfOrder: boolean
  ambitions: number
  /** Who holds the card just now, on another device. */
  heldBy: string | null
  session: BoardSession
  canPlace: boolean
  canFlag: boolean
}

/**
 * A card in the list: open it, move it up or down, move it elsewhere, flag a conflict. Drawn again only when something on
 * it changed: of 300 cards a drag elsewhere concerns one.
 */
export const ListCard = memo(function ListCard(props: ListCardProps) {
  const { card, lane, index, above, below, count, session, canPlace } = props
  const { t } = useTranslation()
  const sheets = useSheets()
  const name = cardName(card)
  const step = (to: number | null) => {
    if (!lane || to === null) return
    session.place(card.id, lane.id, to)
    announce(t('board.move.moved', { name, lane: lane.name, place: to + 1, count }))
  }
  return (
    <li className="pv-list-card" data-card={card.id} value={index + 1}>
      <button
        type="button"
        className="pv-list-open"
        data-action="open"
        onClick={() => sheets.open({ kind: 'card', cardId: card.id })}
      >
        <CardFace
          card={card}
          rank={lane ? index + 1 : null}
          decision={props.decision}
          leftOut={lane?.leavesOut === true}
          need={props.need}
          conflicts={props.conflicts}
          overbooked={props.overbooked}
          outOfOrder={props.outOfOrder}
          ambitions={props.ambitions}
        />
        {props.heldBy && <span className="pv-list-holder">{t('board.canvas.heldBy', { who: props.heldBy })}</span>}
      </button>
      <div className="pv-list-actions">
        {canPlace && lane && (
          <>
            <Button
              icon
              variant="tertiary"
              data-action="up"
              aria-label={t('board.move.up', { name })}
              aria-disabled={above === null}
              onClick={() => step(above)}
            >
              <ArrowUpIcon aria-hidden />
            </Button>
            <Button
              icon
              variant="tertiary"
              data-action="down"
              aria-label={t('board.move.down', { name })}
              aria-disabled={below === null}
              onClick={() => step(below)}
            >
              <ArrowDownIcon aria-hidden />
            </Button>
          </>
        )}
        {canPlace && (
          <Button
            variant="secondary"
            data-action="move"
            onClick={() => sheets.open({ kind: 'card', cardId: card.id, at: 'move' })}
          >
            <ArrowRightIcon aria-hidden />
            {t('board.sheet.goToMove')}
            <span className="pv-visually-hidden">{name}</span>
          </Button>
        )}
        {props.canFlag && (
          <Button
            icon
            variant="tertiary"
            data-action="flag"
            aria-label={t('board.list.flag', { name })}
            onClick={() => sheets.open({ kind: 'flag', parties: [card.id] })}
          >
            <LightningIcon aria-hidden />
          </Button>
        )}
      </div>
    </li>
  )
})
