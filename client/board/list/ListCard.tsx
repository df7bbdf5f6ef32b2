import { Button } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowRightIcon, ArrowUpIcon, LightningIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { type Card, cardName } from '../../../shared/board/card.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { CardFace } from '../canvas/CardFace.tsx'
import { useSheets } from '../sheets/sheet-stack.ts'
import { conflictsOf } from '../words.ts'

interface ListCardProps {
  card: Card
  lane: Lane | null
  index: number
  count: number
}

/** A card in the list: open it, move it up or down, move it elsewhere, flag a conflict. */
export function ListCard({ card, lane, index, count }: ListCardProps) {
  const { t } = useTranslation()
  const { session, snapshot, may } = useBoard()
  const sheets = useSheets()
  const { state, remoteDrags } = snapshot
  const name = cardName(card)
  const holder = remoteDrags.find(({ drag }) => drag.cardId === card.id)
  const canPlace = may('place')
  const step = (to: number) => {
    if (!lane || to < 0 || to >= count) return
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
          decision={state.decisions.get(card.id)?.decision ?? null}
          conflicts={conflictsOf(state, card.id).length}
        />
        {holder && <span className="pv-list-holder">{t('board.canvas.heldBy', { who: holder.label })}</span>}
      </button>
      <div className="pv-list-actions">
        {canPlace && lane && (
          <>
            <Button
              icon
              variant="tertiary"
              data-action="up"
              aria-label={t('board.move.up', { name })}
              aria-disabled={index === 0}
              onClick={() => step(index - 1)}
            >
              <ArrowUpIcon aria-hidden />
            </Button>
            <Button
              icon
              variant="tertiary"
              data-action="down"
              aria-label={t('board.move.down', { name })}
              aria-disabled={index === count - 1}
              onClick={() => step(index + 1)}
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
        {may('flag') && (
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
}
