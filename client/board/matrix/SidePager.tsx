import { Button } from '@digdir/designsystemet-react'
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { SidePage } from './matrix-sides.ts'

interface SidePagerProps {
  side: 'rows' | 'columns'
  page: SidePage
  size: number
  /** Goes to the page with this one. */
  onGo: (index: number) => void
}

/** Which part of a side is shown, and the ways to the parts beside it; nothing where all of it is. */
export function SidePager({ side, page: { first, ids, count }, size, onGo }: SidePagerProps) {
  const { t } = useTranslation()
  if (count <= size) return null
  const ways = [
    { label: t(`matrix.table.earlier.${side}`), icon: <ChevronLeftIcon aria-hidden />, to: first - size },
    { label: t(`matrix.table.later.${side}`), icon: <ChevronRightIcon aria-hidden />, to: first + size },
  ].map(({ label, icon, to }) => (
    <Button
      key={label}
      icon
      variant="secondary"
      aria-label={label}
      title={label}
      aria-disabled={to < 0 || to >= count}
      onClick={() => to >= 0 && to < count && onGo(to)}
    >
      {icon}
    </Button>
  ))
  return (
    <div className="pv-matrix-pager">
      {ways[0]}
      <span role="status">
        {t(`matrix.table.${side}`)} {t('matrix.table.shown', { from: first + 1, to: first + ids.length, count })}
      </span>
      {ways[1]}
    </div>
  )
}
