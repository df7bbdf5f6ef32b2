import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName, type PlanCard } from '../../../shared/board/card.ts'
import { halfYearText } from '../../../shared/outcome/outcome-words.ts'
import type { Span } from '../../../shared/planning/half-years.ts'
import { BreakableName } from '../canvas/BreakableName.tsx'
import type { Holder } from '../canvas/useHolders.ts'
import { type Axis, barOf, columnCount } from './axis.ts'
import { TimeTags } from './TimeTags.tsx'

interface TimelineRowProps {
  readonly card: PlanCard
  readonly axis: Axis
  /** The board's, or the one it is dragged to; null: not timed. */
  readonly span: Span | null
  readonly dragged: boolean
  /** The board has no time for it yet, also while one is drawn: what a finger is on stays in the page. */
  readonly asked: boolean
  readonly holder: Holder | null
  readonly canTime: boolean
  readonly overbooked: boolean
  readonly outOfOrder: boolean
  readonly helpId: string
}

/**
 * A card's name and its bar. Pointer, key and click are handled by the timeline for all rows; `data-card` tells which it is,
 * `data-grip` what of it was taken.
 */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { card, span, dragged, holder, canTime } = props
  const { t } = useTranslation()
  return (
    <li className="pv-tl-row" data-card={card.id} data-dragged={dragged || undefined}>
      <div className="pv-tl-name">
        <button type="button" data-action="open" lang="nb">
          <BreakableName name={cardName(card)} />
        </button>
        <TimeTags overbooked={props.overbooked} outOfOrder={props.outOfOrder} />
      </div>
      <div className="pv-tl-track">
        {props.asked && (
          <button
            type="button"
            className="pv-tl-ask"
            data-action="time"
            data-ask
            aria-label={t('timeline.barAsked', { name: cardName(card), ask: t('timeline.askTime') })}
            aria-describedby={canTime ? `${props.helpId}-ask` : undefined}
          >
            {canTime && <span aria-hidden>{t('timeline.askTime')}</span>}
          </button>
        )}
        {span && <Bar {...props} span={span} />}
        {holder && (
          <span className="pv-tl-holder" style={{ backgroundColor: holder.colour }}>
            {t('timeline.heldBy', { who: holder.label, name: cardName(card) })}
          </span>
        )}
      </div>
    </li>
  )
})

function Bar({ card, axis, span, dragged, holder, canTime, overbooked, helpId }: TimelineRowProps & { span: Span }) {
  const { t } = useTranslation()
  const { from, to, before, beyond } = barOf(span, axis)
  const share = 100 / columnCount(axis)
  const times = { start: halfYearText(t, span.start), finish: halfYearText(t, span.finish) }
  const months = card.kind === 'plan' ? card.plan.effort : null
  const effort = months === null ? t('timeline.effortUnknown') : t('timeline.effort', { count: months })
  const grips = canTime && !holder
  return (
    <div
      className="pv-tl-place"
      data-statutory={(card.kind === 'plan' && card.plan.statutory) || undefined}
      data-overbooked={overbooked || undefined}
      data-before={before || undefined}
      data-beyond={beyond || undefined}
      style={{
        left: `${from * share}%`,
        width: `${(to - from + 1) * share}%`,
        ...(holder && { outlineColor: holder.colour }),
      }}
    >
      {grips && <span className="pv-tl-grip" data-grip="start" aria-hidden />}
      <button
        type="button"
        className="pv-tl-bar"
        data-action="time"
        data-grip="bar"
        aria-label={t('timeline.bar', { name: cardName(card), ...times, effort })}
        aria-describedby={grips ? helpId : undefined}
      >
        <span aria-hidden>{dragged ? t('timeline.from', times) : effort}</span>
      </button>
      {grips && <span className="pv-tl-grip" data-grip="finish" aria-hidden />}
    </div>
  )
}
