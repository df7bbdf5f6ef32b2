import type { BoardId, StrategyId, WorkshopId } from '../ids.ts'

/** The client's addresses as patterns (wouter's syntax). Links are made with `address`, so no other place spells them. */
export const addresses = {
  home: '/',
  join: '/bli-med',
  joinWithCode: '/bli-med/:code',
  /** A secret link: the token is in the fragment, which never reaches a server log. */
  link: '/lenke',
  /** A device's place at its table. */
  seat: '/bord/:workshopId',
  strategies: '/planstrategier',
  strategy: '/planstrategier/:strategyId',
  catalogue: '/planstrategier/:strategyId/planer',
  planImport: '/planstrategier/:strategyId/planer/import',
  goals: '/planstrategier/:strategyId/mal',
  planSystem: '/planstrategier/:strategyId/plansystem',
  evidence: '/planstrategier/:strategyId/kunnskapsgrunnlag',
  desk: '/verksted/:workshopId',
  setup: '/verksted/:workshopId/oppsett',
  qrSheet: '/verksted/:workshopId/qr-ark',
  deskBoard: '/verksted/:workshopId/tavle/:boardId',
  merge: '/verksted/:workshopId/samlet',
  outcome: '/verksted/:workshopId/resultat',
  projector: '/visning/:workshopId',
} as const
export type AddressName = keyof typeof addresses

interface Parts {
  code?: string
  workshopId?: WorkshopId
  strategyId?: StrategyId
  boardId?: BoardId
}

/** The address of a screen, with its parts filled in. Throws when one is missing: that is a fault in our own code. */
export function address(name: AddressName, parts: Parts = {}): string {
  return addresses[name].replace(/:(\w+)/g, (_match, part: string) => {
    const value = parts[part as keyof Parts]
    if (value === undefined) throw new Error(`The address ${name} needs ${part}`)
    return encodeURIComponent(value)
  })
}

const screens = Object.values(addresses).map((pattern) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`))

/** Tells whether the client has a screen at this path. Everything else (the API, exports, sockets) is the server's to answer. */
export function isScreenPath(path: string): boolean {
  return screens.some((screen) => screen.test(path))
}

/** Path of the two sockets. */
export const socketPaths = { boards: '/boards', live: '/live' } as const
