import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** The address whose heading was last shown; null until the first, which the browser itself announces. */
let shownAddress: string | null = null
/** true: the heading of the shown address was given focus. It goes on to the next heading there, as when loading is over. */
let followed = false

/**
 * Sets the document's title and, when one came here from another screen, moves focus to the heading the ref is given to:
 * a single page application must do by hand what a page load does for a screen reader.
 */
export function usePageTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const product = t('ui.productName')
  useEffect(() => {
    document.title = title === product ? product : `${title} – ${product}`
  }, [title, product])
  useEffect(() => {
    const address = location.pathname
    const isNew = shownAddress !== address
    if (isNew) followed = shownAddress !== null
    shownAddress = address
    if (followed && (isNew || document.activeElement === document.body)) heading.current?.focus()
  }, [])
  return heading
}
