import type { Renewal } from '../../shell/renewal.ts'
import type { Live } from '../live.ts'

/** Lets the page follow the server's version: after a lost connection it may be another one, and a refusal says that it is. */
export function followVersion(
  live: Pick<Live, 'getState' | 'subscribe'>,
  renewal: Pick<Renewal, 'look' | 'require'>,
): () => void {
  let was = live.getState()
  let connectedBefore = was.connected
  return live.subscribe(() => {
    const { connected, refused } = live.getState()
    if (refused !== was.refused && refused?.code === 'incompatibleVersion') renewal.require()
    if (connected && !was.connected && connectedBefore) renewal.look()
    connectedBefore ||= connected
    was = live.getState()
  })
}
