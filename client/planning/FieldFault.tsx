import { ValidationMessage } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useRef } from 'react'

/** What is wrong with a field, said at once and brought into sight: a long form may have it far from the button that was pressed. */
export function FieldFault({ children }: { children: ReactNode }) {
  const message = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which an effect must not.
    message.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <ValidationMessage role="alert" ref={message}>
      {children}
    </ValidationMessage>
  )
}
