import { useCallback, useState } from 'react'

/**
 * The text of a live region of the canvas's own. The app's is held back when much happens; what an own key press did
 * must be heard at once, and the newest is the one that counts.
 */
export function useAnnouncements() {
  const [spoken, setSpoken] = useState('')
  // The same sentence again is read only when the text differs: by a space that is not heard.
  const say = useCallback((next: string) => setSpoken((before) => (before === next ? `${next}\u00a0` : next)), [])
  return { spoken, say }
}
