import { WebsocketProvider } from 'y-websocket'
import type { Role } from '../../../shared/access/roles.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { socketPaths } from '../../../shared/protocol/addresses.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import type { DragState } from '../../../shared/protocol/live.ts'
import { hearFirst } from './hear-first.ts'
import type { BoardLink, OpenLink } from './ports.ts'

/** Milliseconds between two looks at a dragged card: 30 a second is smooth and a third of what a screen draws. */
const dragEveryMs = 33

/** After these the same connection would be refused again; the session decides what to do. */
const finalCodes: readonly number[] = [
  closeCodes.notSignedIn,
  closeCodes.forbidden,
  closeCodes.notFound,
  closeCodes.refused,
  closeCodes.kept,
]

/** Connects documents to a board over the y-websocket protocol, as this role. */
export function websocketLink(boardId: BoardId, as: Role): OpenLink {
  return (doc, events) => {
    const provider = new WebsocketProvider(
      `${location.origin.replace(/^http/, 'ws')}${socketPaths.boards}`,
      boardId,
      doc,
      {
        params: { as },
        // Tabs of one browser may act in different roles, and one tab's refused edits must not reach another.
        disableBc: true,
        shouldReconnect: (event) => !finalCodes.includes(event.code),
      },
    )
    speakOnlyForOneself(provider)
    hearFirst(provider, events.onHeard)
    provider.on('status', ({ status }) => status === 'connected' && events.onUp())
    provider.on('connection-close', (event) => events.onDown(event?.code ?? null, event?.reason ?? ''))
    provider.on('connection-error', () => events.onDown(null, ''))
    provider.on('sync', (synced) => synced && events.onSynced())
    provider.awareness.on('change', events.onPeers)
    const drag = throttled((state: DragState | null) => provider.awareness.setLocalStateField('drag', state))
    return {
      peers: () => provider.awareness.getStates(),
      drag,
      close() {
        provider.awareness.off('change', events.onPeers)
        provider.destroy()
      },
    } satisfies BoardLink
  }
}

/** The stock provider also sends back what it hears of others; with 70 devices that is most of the traffic. */
function speakOnlyForOneself(provider: WebsocketProvider): void {
  const send = provider._awarenessUpdateHandler
  provider.awareness.off('update', send)
  provider.awareness.on('update', (changes: Parameters<typeof send>[0], origin: unknown) => {
    if (origin !== provider) send(changes, origin)
  })
}

/** Calls at most once in `dragEveryMs`, with the newest state; letting go is told at once. */
function throttled(send: (drag: DragState | null) => void): (drag: DragState | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let newest: DragState | null = null
  return (drag) => {
    newest = drag
    if (drag === null) {
      clearTimeout(timer)
      timer = undefined
      send(null)
    } else if (timer === undefined) {
      send(drag)
      timer = setTimeout(() => {
        timer = undefined
        if (newest !== drag) send(newest)
      }, dragEveryMs)
    }
  }
}
