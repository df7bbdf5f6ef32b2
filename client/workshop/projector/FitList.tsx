import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface FitListProps<T> {
  items: readonly T[]
  keyOf: (item: T) => string
  /** Side by side, filled one after the other. */
  columns?: number
  /** No more than these are shown, also where there is room. */
  atMost?: number
  /** Told how many are shown, once it is known. */
  onFit?: (count: number) => void
  /** What stands in an item's place. */
  children: (item: T, index: number) => ReactNode
}

/**
 * A list as long as the room it is given: what does not fit is counted, never cut through. Its items are drawn once, measured,
 * and only those that fit are kept, before anything is painted.
 */
export function FitList<T>({ items, keyOf, columns = 1, atMost = items.length, onFit, children }: FitListProps<T>) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const [fit, setFit] = useState<{ of: readonly T[]; columns: number; count: number } | null>(null)
  const isMeasured = fit !== null && fit.of === items && fit.columns === columns
  useLayoutEffect(() => {
    if (isMeasured || !list.current) return
    const count = countFitting(list.current)
    setFit({ of: items, columns, count })
    onFit?.(count)
  }, [isMeasured, items, columns, onFit])
  useEffect(() => {
    if (!list.current) return
    const observer = new ResizeObserver(() => setFit(null))
    observer.observe(list.current)
    return () => observer.disconnect()
  }, [])
  const shown = items.slice(0, isMeasured ? Math.min(fit.count, atMost) : atMost)
  const more = items.length - shown.length
  return (
    <div className="pv-fit">
      <ol ref={list} style={{ columnCount: columns }}>
        {shown.map((item, index) => (
          <li key={keyOf(item)}>{children(item, index)}</li>
        ))}
      </ol>
      {/* It has its room also while it is empty: else the list would be measured by what it did to itself. */}
      <p className="pv-fit-more">{more > 0 && t('projector.more', { count: more })}</p>
    </div>
  )
}

/** How many items from the first lie within the list; at least one, so that something is told where nothing fits. */
function countFitting(list: HTMLElement): number {
  const { right, bottom } = list.getBoundingClientRect()
  const items = [...list.children].map((item) => item.getBoundingClientRect())
  // Half a pixel is rounding, not overflow.
  const first = items.findIndex((item) => item.right > right + 0.5 || item.bottom > bottom + 0.5)
  return first < 0 ? items.length : Math.max(1, first)
}
