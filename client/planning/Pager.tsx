import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'

/** Rows drawn at once: a screenful or two, so that tables of thousands stay quick. */
const rowsPerPage = 100

/** The rows of a page, and the page itself: the last one when there are fewer. */
export function pageOf<T>(rows: readonly T[], wanted: number): { page: number; shown: readonly T[] } {
  const page = Math.min(wanted, Math.max(0, Math.ceil(rows.length / rowsPerPage) - 1))
  return { page, shown: rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage) }
}

/** Back and forth between the pages of a long table; nothing when one page holds all. */
export function Pager({ page, count, onPage }: { page: number; count: number; onPage: (page: number) => void }) {
  const { t } = useTranslation()
  if (count <= rowsPerPage) return null
  const last = Math.ceil(count / rowsPerPage) - 1
  const from = page * rowsPerPage + 1
  return (
    <nav className="pv-pager" aria-label={t('planning.import.pages')}>
      <Button variant="secondary" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('planning.import.previous')}
      </Button>
      <span role="status">
        {t('planning.import.pageOf', { from, to: Math.min(count, from + rowsPerPage - 1), all: count })}
      </span>
      <Button variant="secondary" disabled={page === last} onClick={() => onPage(page + 1)}>
        {t('planning.import.next')}
      </Button>
    </nav>
  )
}
