import { useEffect, useState } from 'react'

/** A second click, or the press of somebody who saw what stood here before, comes within this. */
const settleMs = 700

/**
 * Whether a button has meant what it means for a moment. One that has just changed under a finger, by this desk's own press or by
 * another facilitator's, would do what nobody meant to.
 */
export function useSettled(meaning: string): boolean {
  const [settled, setSettled] = useState(meaning)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(meaning), settleMs)
    return () => clearTimeout(timer)
  }, [meaning])
  return settled === meaning
}
