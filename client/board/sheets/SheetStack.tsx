import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useHeldPage } from '../../shell/page-renewal.ts'
import { CausesSheet, SheetOf } from '../later-parts.ts'
import { DraftsContext } from './draft-texts.ts'
import { isCauseSheet, type Sheet, SheetsContext } from './sheet-stack.ts'

/** Shows the topmost sheet over the board, and gives focus back to where it was when the last one closes. */
export function SheetStack({ children }: { children: ReactNode }) {
  const [stack, setStack] = useState<readonly Sheet[]>([])
  const [drafts] = useState(() => new Map<string, string>())
  const cameFrom = useRef<Element | null>(null)
  const open = useCallback((sheet: Sheet) => {
    // An open dialog holds the focus already; where one came from is what had it before the first.
    if (!document.querySelector('dialog[open]')) cameFrom.current = document.activeElement
    setStack((now) => [...now, sheet])
  }, [])
  const close = useCallback(() => setStack((now) => now.slice(0, -1)), [])
  const sheets = useMemo(() => ({ open }), [open])
  const top = stack.at(-1)
  const isOpen = top !== undefined
  useHeldPage('draft', isOpen || drafts.size > 0)
  useEffect(() => {
    if (!isOpen) return
    return () => returnFocus(cameFrom.current)
  }, [isOpen])
  return (
    <SheetsContext value={sheets}>
      <DraftsContext value={drafts}>
        {children}
        {top && (
          <Suspense fallback={null}>
            {isCauseSheet(top) ? (
              <CausesSheet key={stack.length} sheet={top} onClose={close} />
            ) : (
              <SheetOf key={stack.length} sheet={top} onClose={close} />
            )}
          </Suspense>
        )}
      </DraftsContext>
    </SheetsContext>
  )
}

/** A card that was moved may be another element now; then the same button on it has the focus. When it is gone, the board has it. */
function returnFocus(element: Element | null): void {
  const cardId = element?.closest('[data-card]')?.getAttribute('data-card')
  const action = element?.getAttribute('data-action')
  const button = action ? `[data-action="${action}"]` : 'button'
  requestAnimationFrame(() => {
    const now = element?.isConnected ? element : document.querySelector(`[data-card="${cardId}"] ${button}`)
    const to = now ?? document.querySelector('main')
    if (to instanceof HTMLElement) to.focus()
  })
}
