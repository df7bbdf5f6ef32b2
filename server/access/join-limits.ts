import { setTimeout as delay } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { limits } from '../../shared/limits.ts'
import { DomainError } from '../../shared/protocol/errors.ts'

const minute = 60

/**
 * How fast codes and links may be tried. A hall sits behind one address, so an address is never shut out: when it (or the
 * whole installation) has used up its wrong codes, those from it who try again are looked up one by one, a second apart.
 * A right code then still gets in, and a guesser gets no more than that one guess a second.
 */
export interface JoinLimits {
  /** Waits for this address's turn. Throws `tooManyAttempts` when too many are waiting already. */
  turn(address: string): Promise<void>
  /** Counts a wrong code or link. Throws `tooManyAttempts` when the address or the installation has used up its number. */
  wrong(address: string): Promise<void>
  /** Counts a use of a right code. Throws `tooManyAttempts` beyond its number. */
  right(code: string): Promise<void>
}

/** Limits kept in memory: there is one process, and a restart that forgives a minute's count does no harm. */
export function joinLimits(secondsApart = 1): JoinLimits {
  const perCode = new RateLimiterMemory({ points: limits.joinsPerCodePerMinute, duration: minute })
  const wrongPerAddress = new RateLimiterMemory({ points: limits.wrongCodesPerAddressPerMinute, duration: minute })
  const wrongInAll = new RateLimiterMemory({ points: limits.wrongCodesPerMinute, duration: minute })
  const queues = new Map<string, { last: Promise<void>; waiting: number }>()

  const mustWait = async (address: string) => {
    const mine = await wrongPerAddress.get(address)
    if (mine === null) return false
    return mine.remainingPoints <= 0 || (await wrongInAll.get('all'))?.remainingPoints === 0
  }
  const waitInQueue = async (address: string) => {
    const queue = queues.get(address) ?? { last: Promise.resolve(), waiting: 0 }
    if (queue.waiting >= limits.joinsWaiting) throw new DomainError('tooManyAttempts')
    queue.waiting += 1
    queue.last = queue.last.then(() => delay(secondsApart * 1_000, undefined, { ref: false }))
    queues.set(address, queue)
    await queue.last
    queue.waiting -= 1
    if (queue.waiting === 0) queues.delete(address)
  }

  return {
    async turn(ip) {
      const address = addressKey(ip)
      if (await mustWait(address)) await waitInQueue(address)
    },
    async wrong(ip) {
      const counted = await Promise.allSettled([wrongPerAddress.consume(addressKey(ip)), wrongInAll.consume('all')])
      if (counted.some(({ status }) => status === 'rejected')) throw new DomainError('tooManyAttempts')
    },
    async right(code) {
      await perCode.consume(code).catch(() => {
        throw new DomainError('tooManyAttempts')
      })
    },
  }
}

/** One subscriber of IPv6 holds 2^64 addresses: they count as one. */
export function addressKey(ip: string): string {
  if (!ip.includes(':')) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined ? before : [...before, ...Array(8 - before.length - after.length).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
