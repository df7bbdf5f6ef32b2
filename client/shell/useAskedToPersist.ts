import { useEffect } from 'react'

const storageKey = 'planverksted.askedToPersist'

/** Once there is own work, the browser is asked, once ever, not to clear it when it needs room. It works without, too. */
export function useAskedToPersist(hasWork: boolean): void {
  useEffect(() => {
    if (hasWork) ask().catch(() => undefined)
  }, [hasWork])
}

async function ask(): Promise<void> {
  // Some browsers ask the person: a second time would be a nuisance. Without https there is nothing to ask.
  if (!navigator.storage?.persist || localStorage.getItem(storageKey) !== null) return
  localStorage.setItem(storageKey, '1')
  await navigator.storage.persist()
}
