import { useEffect, useRef } from 'react'
import { useBoard } from './board-context.ts'

/** While `on`, tries again each time the control state changes: what was forbidden may be allowed by then. */
export function useRetryOnControl(on: boolean): void {
  const { session, control } = useBoard()
  const triedAt = useRef(control.version)
  useEffect(() => {
    if (!on || triedAt.current === control.version) return
    triedAt.current = control.version
    session.retry()
  }, [on, control.version, session])
}
