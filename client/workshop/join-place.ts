import { addresses } from '../../shared/protocol/addresses.ts'

/** Where to go to type the code, short enough to be read aloud: the join link without its scheme and code. */
export function joinPlace(joinLink: string): string {
  const { host } = new URL(joinLink)
  return `${host}${addresses.join}`
}
