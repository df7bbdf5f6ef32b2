import { expect, test } from 'vitest'
import { addressKey, joinLimits } from '../../../server/access/join-limits.ts'
import { limits } from '../../../shared/limits.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

async function hall() {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  const { code } = await server.app.workshops.joining(workshop.id)
  const find = (typed: string, ip = '10.0.0.1') => {
    const browser = server.browser()
    browser.ip = ip
    return browser.send('POST', accessApi.findByCode.path, { code: typed })
  }
  return { ...server, workshop, code, find }
}

test('[AC10] a code opens the choice of tables, and nothing of any board', async () => {
  const { workshop, code, find } = await hall()
  const response = await find(` ${code.slice(0, 3)}-${code.slice(3).toLowerCase()} `)
  expect(response.json()).toEqual({
    workshopId: workshop.id,
    title: 'Planbehov',
    municipality: 'Prøvekommunen',
    example: false,
    tables: workshop.tables.map(({ id, number, topic }) => ({ id, number, topic, devices: 0 })),
  })
})

test('[AC12] wrong, malformed, expired codes and codes of closed workshops are answered alike', async () => {
  const { app, workshop, code, find, clock } = await hall()
  const wrong = await find(code === '222222' ? '333333' : '222222')
  const malformed = await find('0')
  await app.workshops.command(workshop.id, { type: 'close' })
  const closed = await find(code)
  await app.workshops.command(workshop.id, { type: 'reopen' })
  expect((await find(code)).statusCode).toBe(200)
  clock.advance(limits.joinCodeDays * 86_400_000)
  const expired = await find(code)

  expect(wrong.statusCode).toBe(404)
  expect(wrong.json()).toMatchObject({ error: { code: 'unknownCode' } })
  for (const other of [malformed, closed, expired]) {
    expect([other.statusCode, other.body]).toEqual([wrong.statusCode, wrong.body])
    expect(Object.keys(other.headers).sort()).toEqual(Object.keys(wrong.headers).sort())
  }
})

test('[AC13] wrong codes from one address are limited, yet a right one from the same hall still gets in', async () => {
  const { code, find } = await hall()
  const statuses: number[] = []
  for (let tries = 0; tries < limits.wrongCodesPerAddressPerMinute; tries += 1)
    statuses.push((await find('222222')).statusCode)
  expect(new Set(statuses)).toEqual(new Set([404]))

  const [wrong, right] = await Promise.all([find('222222'), find(code)])
  expect(wrong.json()).toMatchObject({ error: { code: 'tooManyAttempts' } })
  expect(wrong.statusCode).toBe(429)
  expect(right.statusCode).toBe(200)
  expect((await find(code, '10.0.0.2')).statusCode).toBe(200)
})

test('[AC13] wrong codes are limited in all, however many addresses they come from', async () => {
  const { code, find } = await hall()
  const addresses = Array.from({ length: limits.wrongCodesPerMinute / 10 }, (_, index) => `10.1.${index}.1`)
  for (const ip of addresses) for (let tries = 0; tries < 10; tries += 1) await find('222222', ip)
  expect((await find('222222', '10.2.0.1')).json()).toMatchObject({ error: { code: 'tooManyAttempts' } })
  expect((await find(code, '10.2.0.2')).statusCode).toBe(200)
})

test('[AC13] once codes were guessed too often, only addresses that guessed wait for their turn', async () => {
  const anHour = 3_600
  const joining = joinLimits(anHour)
  for (let count = 0; count < limits.wrongCodesPerMinute; count += 1) await joining.wrong(`10.4.${count % 20}.1`)
  const guesser = joining.turn('10.4.1.1').then(() => 'let in')
  // Resolves at once, or this test runs into its time limit.
  await joining.turn('10.4.200.1')
  expect(await Promise.race([guesser, Promise.resolve('waiting')])).toBe('waiting')
})

test('[AC13] no more wait behind one address than a hall has devices', async () => {
  const joining = joinLimits(3_600)
  for (let count = 0; count < limits.wrongCodesPerAddressPerMinute; count += 1) await joining.wrong('10.5.0.1')
  for (let count = 0; count < limits.joinsWaiting; count += 1) void joining.turn('10.5.0.1')
  await expect(joining.turn('10.5.0.1')).rejects.toMatchObject({ code: 'tooManyAttempts' })
})

test('[AC13] a right code can be used as often as a hall needs and no more', async () => {
  const { app, code, find } = await hall()
  for (let joins = 0; joins < limits.joinsPerCodePerMinute; joins += 1)
    await app.inject({
      method: 'POST',
      url: accessApi.findByCode.path,
      payload: { code },
      remoteAddress: `10.3.${joins % 7}.1`,
    })
  expect((await find(code)).json()).toMatchObject({ error: { code: 'tooManyAttempts' } })
})

test('[AC13] one IPv6 subscriber is one address, whatever the notation', () => {
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(addressKey('2001:0DB8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(addressKey('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(addressKey('::1')).toBe('0:0:0:0::/64')
  expect(addressKey('::ffff:10.0.0.1')).toBe('10.0.0.1')
  expect(addressKey('10.0.0.1')).toBe('10.0.0.1')
})

test('[AC14] each device gets the next number at its table, also when many sit down at once', async () => {
  const { browser, workshop, code } = await hall()
  const [table] = workshop.tables
  if (!table) throw new Error('no table')
  const seats = await Promise.all(Array.from({ length: 20 }, () => browser().sit(code, table.id)))
  expect(seats.map(({ seat }) => seat?.deviceNumber).sort((a = 0, b = 0) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
})

test('[AC14] a device that takes its seat again keeps its number; at another table it gets a new one', async () => {
  const { browser, workshop, code } = await hall()
  const [first, second] = workshop.tables
  if (!first || !second) throw new Error('no tables')
  await browser().sit(code, first.id)
  const tablet = browser()
  const seat = { workshopId: workshop.id, tableId: first.id, tableNumber: 1, deviceNumber: 2 }
  expect((await tablet.sit(code, first.id)).seat).toEqual(seat)
  expect((await tablet.sit(code, first.id)).seat).toEqual(seat)
  expect((await tablet.sit(code, second.id)).seat).toEqual({
    ...seat,
    tableId: second.id,
    tableNumber: 2,
    deviceNumber: 1,
  })
  expect((await tablet.sit(code, first.id)).seat).toEqual({ ...seat, deviceNumber: 3 })
})

test('[AC14] a seat is taken with the code of that very workshop only', async () => {
  const server = await hall()
  const other = await sampleWorkshop(server)
  const [foreign] = other.tables
  const body = { code: server.code, tableId: foreign?.id }
  expect(await server.browser().refused(accessApi.takeSeat, { body })).toMatchObject({
    code: 'notFound',
    where: 'tableId',
  })
})

test('[AC14] a removed table frees nobody: its device must choose another', async () => {
  const server = await hall()
  const { id, tables } = server.workshop
  const tablet = await server.participant(id, 6)
  await server.app.workshops.edit(id, { tables: tables.slice(0, 5).map((table) => ({ id: table.id, topic: '' })) })
  expect(await tablet.refused(workshopApi.workshop, { params: { workshopId: id } })).toMatchObject({
    code: 'notSignedIn',
  })
  expect((await tablet.call(accessApi.session)).seat).toBeNull()
  const again = { body: { code: server.code, tableId: tables[5]?.id } }
  expect(await tablet.refused(accessApi.takeSeat, again)).toMatchObject({ code: 'notFound', where: 'tableId' })
})

test('[AC16] nothing that is stored or kept in a cookie tells who uses a device', async () => {
  const { workshop, participant } = await hall()
  const tablet = await participant(workshop.id)
  const payload = decodeURIComponent(tablet.cookie.split('=')[1] ?? '').split('.')[0] ?? ''
  const held = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
  expect(Object.keys(held).sort()).toEqual(['deviceId', 'facilitator', 'planner', 'seat', 'viewer'])
})
