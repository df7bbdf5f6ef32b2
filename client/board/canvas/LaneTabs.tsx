import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LaneMark } from './LaneHead.tsx'
import type { CanvasLane, LaneKey } from './lanes.ts'

interface LaneTabsProps {
  readonly lanes: readonly CanvasLane[]
  readonly shown: readonly LaneKey[]
  readonly chosen: LaneKey
  /** The lane a lifted card is held over. */
  readonly aimedAt: LaneKey | null
  readonly onChoose: (lane: LaneKey) => void
  readonly panelId: (lane: LaneKey) => string
}

/** Where not all lanes fit: one tab each, all in sight, so that a card can also be dragged onto a tab. */
export function LaneTabs({ lanes, shown, chosen, aimedAt, onChoose, panelId }: LaneTabsProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -lanes.length, End: lanes.length }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const at = lanes.findIndex(({ key }) => key === chosen)
    const next = Math.max(0, Math.min(lanes.length - 1, at + step))
    const lane = lanes[next]
    if (!lane) return
    onChoose(lane.key)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <div
      ref={list}
      className="pv-lane-tabs"
      role="tablist"
      aria-label={t('board.canvas.tabs')}
      aria-multiselectable={shown.length > 1 || undefined}
      onKeyDown={onKeyDown}
    >
      {lanes.map(({ key, lane, cards }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={shown.includes(key)}
          aria-controls={shown.includes(key) ? panelId(key) : undefined}
          tabIndex={key === chosen ? 0 : -1}
          data-lane-tab={key}
          data-aimed-at={key === aimedAt || undefined}
          onClick={() => onChoose(key)}
        >
          <LaneMark lane={lane} />
          <span className="pv-lane-tab-name">{lane?.name ?? t('board.canvas.unplaced')}</span>
          <span className="pv-lane-count">
            <span aria-hidden>{cards.length}</span>
            <span className="pv-visually-hidden">{t('board.canvas.cards', { count: cards.length })}</span>
          </span>
        </button>
      ))}
    </div>
  )
}
