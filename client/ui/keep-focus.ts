/**
 * Where focus goes when what had it is taken off the page: to the nearest part around it that can take it, a screen's main
 * content at the last. Else it falls to the page's body, and who works by keyboard or by ear has to begin at the top again.
 */
export function keepFocus(page: Document): void {
  let had: Element[] = []
  page.addEventListener('focusin', ({ target }) => {
    had = target instanceof Element ? withAncestors(target) : []
  })
  new MutationObserver(() => {
    const isLost = page.activeElement === page.body && had[0]?.isConnected === false
    if (!isLost) return
    const around = had.find((element) => element.isConnected && element.hasAttribute('tabindex'))
    if (around instanceof HTMLElement) around.focus({ preventScroll: true })
  }).observe(page.body, { childList: true, subtree: true })
}

function withAncestors(element: Element): Element[] {
  return element.parentElement ? [element, ...withAncestors(element.parentElement)] : [element]
}
