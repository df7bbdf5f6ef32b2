import { Heading } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

interface PartProps {
  /** Its place in the page's address: `#planer`. */
  id: string
  title: string
  className?: string
  children: ReactNode
}

/** One part of the outcome or of the merge, under its heading. */
export function Part({ id, title, className, children }: PartProps) {
  return (
    <section aria-labelledby={id} className={className}>
      <Heading level={2} data-size="sm" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
