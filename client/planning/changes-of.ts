import { Equal } from 'typebox/value'

/** What of an entry is another than it was before and nothing else, so that what a colleague changed meanwhile stays. */
export function changesOf<Entry extends object>(entry: Partial<Entry>, before: Entry): Partial<Entry> {
  const isChanged = ([name, value]: [string, unknown]) => !Equal(value, before[name as keyof Entry])
  return Object.fromEntries(Object.entries(entry).filter(isChanged)) as Partial<Entry>
}
