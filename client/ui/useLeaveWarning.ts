import { useEffect } from 'react'
import { useHeldPage } from '../shell/page-renewal.ts'

/** Lets the browser ask before the page is left with work that is nowhere else, and lets no new version load over it. */
export function useLeaveWarning(unsaved: boolean): void {
  useHeldPage('work', unsaved)
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
