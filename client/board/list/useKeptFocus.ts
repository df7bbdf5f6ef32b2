import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** The card and the button on it that have the focus. */
interface Focused {
  cardId: string
  action: string
}

/** Keeps focus on a card's button while the card is moved to another place in the list, by this device or by another. */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const focused = useRef<Focused | null>(null)
  useEffect(() => {
    const element = list.current
    const remember = ({ target }: FocusEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
      const cardId = button?.closest<HTMLElement>('[data-card]')?.dataset.card
      focused.current = cardId && button?.dataset.action ? { cardId, action: button.dataset.action } : null
    }
    // A blur without a new target is either the element being moved, or the window losing focus: then nothing is forgotten.
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused.current = null
    }
    element?.addEventListener('focusin', remember)
    element?.addEventListener('focusout', forget)
    return () => {
      element?.removeEventListener('focusin', remember)
      element?.removeEventListener('focusout', forget)
    }
  }, [list])
  useLayoutEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return
    const { cardId, action } = focused.current
    list.current?.querySelector<HTMLElement>(`[data-card="${cardId}"] [data-action="${action}"]`)?.focus()
  })
}
