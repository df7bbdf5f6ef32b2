import { createContext, useContext, useReducer } from 'react'

/** What was typed but not saved, by what it is about: a sheet closed by mistake loses no words. */
export const DraftsContext = createContext<Map<string, string>>(new Map())

/** A text under way: like useState, but kept while its sheet is closed. */
export function useDraft(key: string, initial: string): [string, (text: string | null) => void] {
  const drafts = useContext(DraftsContext)
  const [, again] = useReducer((count: number) => count + 1, 0)
  return [
    drafts.get(key) ?? initial,
    (text) => {
      if (text === null) drafts.delete(key)
      else drafts.set(key, text)
      again()
    },
  ]
}
