import type { Trouble } from '../store.ts'
import type { Deeds } from './deeds.ts'

const kinds: readonly Trouble['kind'][] = [
  'append',
  'append',
  'append',
  'compact',
  'load',
  'answers',
  'late',
  'lateFull',
]

/** What becomes of the server and its store. */
export const serverDeeds = {
  crash: async ({ hall, tablets, forgers }, { a }) => {
    await hall.crash(a % 2 === 0)
    for (const { tablet } of tablets) tablet.breakOff()
    for (const { forger } of forgers) forger.cut()
    return a % 2 === 0 ? 'what was being committed got through' : 'what was being committed is lost'
  },
  restart: async ({ hall, tablets, forgers }) => {
    await hall.restart()
    for (const { tablet } of tablets) tablet.breakOff()
    for (const { forger } of forgers) forger.cut()
    return 'in order'
  },
  storeFails: ({ hall }, { at, a, b }) => {
    const kind = kinds[a % kinds.length] ?? 'append'
    const boardIds = [...hall.homes.keys()]
    const boardId = b % 2 ? (boardIds[at % boardIds.length] ?? null) : null
    hall.store.fail({ kind, boardId })
    return `${kind}${boardId ? ` of ${boardId}` : ''}`
  },
  storeSlow: ({ hall }, { a }) => {
    hall.store.slowMs = 5 + a * 40
    return `${hall.store.slowMs} ms`
  },
  storeWell: ({ hall }) => {
    hall.store.recover()
    hall.setupReadable = true
    return 'again'
  },
  setupUnreadable: ({ hall }) => {
    hall.setupReadable = false
    return 'until the store is well again'
  },
} satisfies Deeds
