import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'

/** A socket as a room uses it. */
export interface Wire {
  /** Writes finished frames as they are. */
  write(frames: Uint8Array): void
  /** Bytes written that the network has not taken yet. */
  backlog(): number
  ping(): void
  close(code: number, reason: string): void
  /** Drops a socket whose other end is gone. */
  terminate(): void
}

/**
 * A WebSocket without compression. Frames are written past the library, which would build a header per device; its own
 * frames (ping, close) are written in one piece too, so the two cannot mix.
 */
export function wireOf(webSocket: WebSocket, socket: Duplex): Wire {
  return {
    write(frames) {
      if (webSocket.readyState === WebSocket.OPEN) socket.write(frames)
    },
    backlog: () => socket.writableLength,
    ping() {
      if (webSocket.readyState === WebSocket.OPEN) webSocket.ping()
    },
    close: (code, reason) => webSocket.close(code, reason),
    terminate: () => webSocket.terminate(),
  }
}
