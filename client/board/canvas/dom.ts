import { type CardId, isCardId } from '../../../shared/ids.ts'

/** The card an event happened on, from `data-card` of the element around its target. */
export function cardIdOf(target: EventTarget | null): CardId | null {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset.card : undefined
  return isCardId(id) ? id : null
}
