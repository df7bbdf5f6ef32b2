import { limits } from '../../shared/limits.ts'

/** What a device may still spend of one thing: it fills up evenly and holds no more than its size. */
interface Bucket {
  left: number
  filledAtMs: number
  readonly size: number
  readonly perSecond: number
}

/** What one device may do on one board. Kept by device, not by connection: reconnecting does not fill it. */
export interface Budget {
  readonly messages: Bucket
  readonly updates: Bucket
  readonly bytes: Bucket
  readonly syncs: Bucket
}

/** A full budget. */
export function newBudget(nowMs: number): Budget {
  const bucket = (perSecond: number, size: number): Bucket => ({ left: size, filledAtMs: nowMs, size, perSecond })
  return {
    messages: bucket(limits.messagesPerSecond, limits.messagesPerSecond * 10),
    updates: bucket(limits.updatesPerSecond, limits.updatesPerSecond * 10),
    // Room for one whole offline session and the same sent again after a lost connection.
    bytes: bucket(limits.updateBytesPerSecond, limits.updateBytes * 2),
    syncs: bucket(limits.syncsPerSecond, limits.syncsPerSecond * 20),
  }
}

/** A refused update costs a new twin document: as much as this many updates. */
const REFUSAL_COST = 30

/** Lets a device pay for a refused update, so that one which forges in a loop is soon told to wait. */
export function payForRefusal({ updates }: Budget): void {
  updates.left -= REFUSAL_COST
}

/** Takes an amount, or nothing and false when there is too little left. */
export function spend(bucket: Bucket, amount: number, nowMs: number): boolean {
  bucket.left = Math.min(bucket.size, bucket.left + ((nowMs - bucket.filledAtMs) / 1000) * bucket.perSecond)
  bucket.filledAtMs = nowMs
  if (bucket.left < amount) return false
  bucket.left -= amount
  return true
}
