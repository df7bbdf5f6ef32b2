import { setTimeout as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRenewal, mostOftenMs, type RenewalPorts } from '../../../client/shell/renewal.ts'

/** A tab: the server has another version, and all that is needed to see what the page does about it. */
function tab(change: Partial<RenewalPorts> = {}) {
  const seen = { reloads: 0, atMs: 0, remembered: null as number | null }
  const open = () =>
    createRenewal({
      serverHasOther: async () => true,
      reload: () => void seen.reloads++,
      now: () => seen.atMs,
      recall: () => seen.remembered,
      remember(atMs) {
        seen.remembered = atMs
        return true
      },
      ...change,
    })
  return { seen, open, page: open() }
}

test('[OP34] another version is told of, and loaded when nobody looks at the page', async () => {
  const { seen, page } = tab()
  const told: string[] = []
  page.subscribe(() => told.push(page.getState()))
  page.unseen()
  page.look()
  await turn()
  expect([told, seen.reloads]).toEqual([['ready'], 0])
  page.unseen()
  expect(seen.reloads).toBe(1)
})

test.each(['draft', 'work'] as const)('[OP34] it is not loaded over a %s, except when asked for', async (held) => {
  const { seen, page } = tab()
  page.look()
  await turn()
  const release = page.hold(held)
  page.unseen()
  expect(seen.reloads).toBe(0)
  page.renew()
  expect(seen.reloads).toBe(1)
  release()
  page.unseen()
  expect(seen.reloads).toBe(2)
})

test.each([
  ['the same version', { serverHasOther: async () => false }],
  ['no contact', { serverHasOther: () => Promise.reject(new TypeError('Failed to fetch')) }],
])('[OP34] with %s nothing is told and nothing loaded', async (_name, ports) => {
  const { seen, page } = tab(ports)
  page.look()
  page.partMissing()
  await turn()
  page.unseen()
  expect([page.getState(), seen.reloads]).toEqual(['current', 0])
})

test('[OP35] a version the server refuses is left at once, or as soon as nothing is held', () => {
  const { seen, page } = tab()
  const [one, other] = [page.hold('draft'), page.hold('work')]
  page.require()
  expect([page.getState(), seen.reloads]).toEqual(['required', 0])
  one()
  expect(seen.reloads).toBe(0)
  other()
  expect(seen.reloads).toBe(1)
})

test('[OP35] what is required stays so when another version is found', async () => {
  const { page } = tab()
  page.require()
  page.look()
  await turn()
  expect(page.getState()).toBe('required')
})

test('[OP36] a missing part of a version that is gone from the server is one reload, also over a draft, never over work', async () => {
  const { seen, page } = tab()
  page.hold('draft')
  const release = page.hold('work')
  page.partMissing()
  await turn()
  expect(seen.reloads).toBe(0)
  release()
  page.partMissing()
  await turn()
  expect(seen.reloads).toBe(1)
})

test('[OP36] reloads that nobody asked for are never a loop', async () => {
  const { seen, open } = tab()
  for (let load = 0; load < 5; load++) {
    const page = open()
    page.require()
    page.partMissing()
    await turn()
    expect(page.getState()).toBe('required')
  }
  expect(seen.reloads).toBe(1)
  seen.atMs += mostOftenMs
  open().require()
  expect(seen.reloads).toBe(2)
})

test('[OP36] a tab that remembers nothing is never loaded again by itself', () => {
  const { seen, page } = tab({ remember: () => false })
  page.require()
  expect(seen.reloads).toBe(0)
})
