import type { ReactNode } from 'react'

/** A calm sentence where there is nothing to draw. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="pv-picture-nothing">{children}</p>
}
