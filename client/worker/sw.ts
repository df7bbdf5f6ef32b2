import { cleanupOutdatedCaches, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { isScreenPath } from '../../shared/protocol/addresses.ts'
import { pageAnswer } from './page-answer.ts'

/**
 * The service worker: keeps the page and what a table's board needs on the device, for a load without network. Files named
 * by their contents are answered from there; every other request but a page load goes its usual way. A new version waits
 * until no page of an older one is open, or until a page of its own version says to take over (client/shell).
 */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] }

// A page load is answered below, never as the file it happens to be named like.
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: '', cleanURLs: false })
cleanupOutdatedCaches()

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode !== 'navigate' || !isScreenPath(new URL(request.url).pathname)) return
  event.respondWith(
    pageAnswer({
      fetch: () => fetch(request),
      installed: () => matchPrecache('index.html'),
      after: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
    }),
  )
})

self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting()
})
