import { useTranslation } from 'react-i18next'
import { compareText } from '../../../shared/board/card.ts'
import { actOf, endsOf, type LinkKey } from '../../../shared/board/records/link.ts'
import { linkInWords } from '../../../shared/outcome/causes/link-words.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import type { Causes } from './useCauses.ts'

interface LinkListProps {
  causes: Causes
  isShown: (key: LinkKey) => boolean
  /** Said where there is none. */
  none: string
}

/** Links in words; pressing one opens it. */
export function LinkList({ causes: { state, faces, nameOf }, isShown, none }: LinkListProps) {
  const { t } = useTranslation()
  const sheets = useSheets()
  const links = [...state.links]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, link]) => {
      const ends = endsOf(key)
      const isThere = ends && faces.has(ends.from) && faces.has(ends.to)
      return isThere && link.effect !== 0 && isShown(key) ? [{ key, link, ...ends }] : []
    })
  if (links.length === 0) return <p className="pv-sheet-help">{none}</p>
  return (
    <ul className="pv-link-list">
      {links.map(({ key, link, from, to }) => (
        <li key={key}>
          <button type="button" onClick={() => sheets.open({ kind: 'link', from, to })}>
            <span data-act={actOf(link)} aria-hidden />
            <span lang="nb">{linkInWords(t, link, nameOf(from), nameOf(to))}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
