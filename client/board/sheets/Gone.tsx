import { useEffect } from 'react'

/** What the sheet was about has been taken back by others: the sheet closes itself. */
export function Gone({ onGone }: { onGone: () => void }) {
  useEffect(onGone, [onGone])
  return null
}
