import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { createUpgrade } from '../../../server/board/upgrade.ts'
import { limits } from '../../../shared/limits.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { boardId, participant, tableId, workshopId } from '../../fixtures/board-samples.ts'
import { BoardServer } from '../../fixtures/board-server.ts'

const askAll = Uint8Array.of(0, 0, 1, 0)
let server: BoardServer
let letIn: () => void
let address: string

/** A server that takes as long to find out who is there as the test wants. */
beforeEach(async () => {
  server = new BoardServer()
  const found = new Promise<void>((resolve) => {
    letIn = resolve
  })
  const upgrade = createUpgrade({
    rooms: server.rooms,
    access: { actor: async () => participant() },
    workshops: {
      boardHome: async () => {
        await found
        return { boardId, workshopId, tableId }
      },
    },
    logger: { error: () => undefined },
  })
  const http = createServer().on('upgrade', upgrade).listen(0, '127.0.0.1')
  await once(http, 'listening')
  onTestFinished(async () => {
    await server.rooms.close()
    http.closeAllConnections()
    http.close()
  })
  address = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/boards/${boardId}`
})

async function open(): Promise<WebSocket> {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  return socket
}

test('[SY32] what a device sends while it is found out who it is counts once it is let in', async () => {
  const socket = await open()
  socket.send(askAll)
  // A pong shows that what was sent before it has arrived.
  socket.ping()
  await once(socket, 'pong')
  const kinds: number[][] = []
  const answered = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      kinds.push([...data.subarray(0, 2)])
      if (data[0] === 0 && data[1] === 1) resolve()
    })
  })
  letIn()
  await answered
  expect(kinds[0]).toEqual([0, 0])
})

test('[SY32] only so many messages, and so many bytes, wait until then', async () => {
  const many = await open()
  for (let sent = 0; sent < 500; sent++) many.send(askAll)
  expect((await once(many, 'close'))[0]).toBe(closeCodes.rateLimited)
  const large = await open()
  for (let sent = 0; sent < 4; sent++) large.send(new Uint8Array(limits.updateBytes / 2))
  expect((await once(large, 'close'))[0]).toBe(closeCodes.rateLimited)
})
