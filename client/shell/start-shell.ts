import { serverHasOther } from './other-version.ts'
import { renewal } from './page-renewal.ts'

/** Makes the page installable and keeps it at the server's version. Only for a built client: while developing, vite does this. */
export function startShell(): void {
  window.addEventListener('vite:preloadError', renewal.partMissing)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) renewal.unseen()
    else renewal.look()
  })
  // Where there is no https there are no service workers: everything works but a load without network.
  if (!('serviceWorker' in navigator)) return
  if (document.readyState === 'complete') install()
  // What is shown first is not to wait for what is kept for later.
  else window.addEventListener('load', install, { once: true })
}

function install(): void {
  navigator.serviceWorker.register('/sw.js').then(
    (registration) => {
      const follow = () => {
        const { installing } = registration
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed' && registration.active) letTakeOver(installing)
        })
      }
      registration.addEventListener('updatefound', follow)
      // The browser looks for a new one by itself when a page is loaded, and may have found it already.
      follow()
      letTakeOver(registration.waiting)
    },
    // A browser that keeps nothing, or no contact: the next load tries again.
    () => undefined,
  )
}

/** A worker that waits takes over when this page is of its version; else it is told that there is one. */
function letTakeOver(waiting: ServiceWorker | null): void {
  if (!waiting) return
  serverHasOther().then(
    (other) => (other ? renewal.look() : waiting.postMessage('takeOver')),
    () => undefined,
  )
}
