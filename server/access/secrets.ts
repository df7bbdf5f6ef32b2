import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SettingsRepository } from '../store/settings-repository.ts'

/** The installation's secrets. All but the planner key are derived from one, each for one purpose only. */
export interface Secrets {
  readonly cookie: string
  readonly links: string
  /** PLANNER_KEY, or one made at the first start. */
  readonly planner: string
}

/** Reads the secrets from the store; the first start makes them. */
export async function readSecrets(settings: SettingsRepository, plannerKey: string): Promise<Secrets> {
  const secret = await settings.getOrMake('secret', () => randomBytes(32).toString('base64url'))
  const planner = plannerKey || (await settings.getOrMake('plannerKey', () => randomBytes(24).toString('base64url')))
  return { cookie: mac(secret, 'cookie'), links: mac(secret, 'links'), planner }
}

/** A keyed fingerprint of a text. */
export function mac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** Compares two secrets in a time that does not tell how much of them is alike. */
export function sameSecret(a: string, b: string): boolean {
  // The fingerprints have one length, as timingSafeEqual needs, and hide the lengths of the texts.
  const [first, second] = [a, b].map((text) => createHmac('sha256', 'compare').update(text).digest())
  return first !== undefined && second !== undefined && timingSafeEqual(first, second)
}
