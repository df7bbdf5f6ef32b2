import { useEffect, useState } from 'react'
import { useBoard } from '../board-context.ts'

const storageKey = 'planverksted.hintSeen'

/** Shows a newcomer how to begin, until the first card is placed from this device or it is dismissed; then never again. */
export function useFirstHint(): { shown: boolean; dismiss: () => void } {
  const { canUndo } = useBoard().snapshot
  const [seen, setSeen] = useState(hintWasSeen)
  const placed = canUndo?.verb === 'place'
  const dismiss = () => {
    setSeen(true)
    rememberHint()
  }
  useEffect(() => {
    if (!placed) return
    setSeen(true)
    rememberHint()
  }, [placed])
  return { shown: !seen, dismiss }
}

function hintWasSeen(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null
  } catch {
    return false
  }
}

function rememberHint(): void {
  try {
    localStorage.setItem(storageKey, '1')
  } catch {
    // A browser that keeps nothing shows the hint again next time; it does no harm.
  }
}
