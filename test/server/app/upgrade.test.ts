import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { buildTestApp } from '../../fixtures/app.ts'
import { listen } from '../../fixtures/live.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

/** Asks for a web socket by hand; tells the first line of the answer, or '' when the connection was just cut. */
async function knock(url: string, path: string, headers: Record<string, string> = {}): Promise<string> {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const all = {
    Host: host,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  const answer = await Promise.race([once(socket, 'data'), once(socket, 'close')])
  socket.destroy()
  return String(answer[0]).split('\r\n')[0] ?? ''
}

test('[AC20] a board socket opens for our own pages only', async () => {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  const url = await listen(server)
  const { cookie } = await server.participant(workshop.id)
  const path = `/boards/${workshop.tables[0]?.boardId}`
  expect(await knock(url, path, { Cookie: cookie, Origin: url })).toMatch(/^HTTP\/1\.1 101/)
  for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
    expect(await knock(url, path, { Cookie: cookie, Origin: origin }), origin).toBe('HTTP/1.1 403 Forbidden')
  }
  expect(await knock(url, path, { Cookie: cookie })).toBe('HTTP/1.1 403 Forbidden')
})

test('[OP12] a socket at any other address is refused, and the server lives on', async () => {
  const server = await buildTestApp()
  const url = await listen(server)
  for (const path of ['/', '/api/strategies', '/boards', '/liveness', '//evil.example/boards/x', '/%', 'http://[/']) {
    expect(await knock(url, path, { Origin: url }), path).toMatch(/^HTTP\/1\.1 40[0-9]/)
  }
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
})

test('[OP6] the server stops within its deadline though sockets are open', async () => {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  const url = await listen(server)
  const { cookie } = await server.participant(workshop.id)
  const { hostname, port, host } = new URL(url)
  const sockets = [`/boards/${workshop.tables[0]?.boardId}`, '/live/?EIO=4&transport=websocket'].map(async (path) => {
    const socket = connect(Number(port), hostname)
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    await once(socket, 'data')
    return socket
  })
  const ended = (await Promise.all(sockets)).map((socket) => once(socket.resume(), 'close'))
  await server.app.close()
  await Promise.all(ended)
})
