import { join } from 'node:path'
import type { AddressName } from '../shared/protocol/addresses.ts'

/** The screens on a participant's way in, which shall not wait for the page to find out what it needs. */
export const wayIn: Partial<Record<AddressName, string>> = {
  join: 'access/Join.tsx',
  joinWithCode: 'access/JoinWithCode.tsx',
  seat: 'board/screen/SeatScreen.tsx',
}

const entries = ['main.tsx', ...Object.values(wayIn)].map((screen) => join(import.meta.dirname, '../client', screen))

/** What the bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * Answers how a file is called for those modules only that are needed on the way in: what later parts share is no part of it,
 * however many share it.
 */
export function onWayIn(): (name: string) => (id: string, modules: Modules) => string | null {
  let needed: ReadonlySet<string> | undefined
  return (name) => (id, modules) => {
    needed ??= importedFrom(entries, modules)
    return needed.has(id) ? name : null
  }
}

function importedFrom(entries: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set(entries)
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}
