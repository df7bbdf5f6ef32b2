import type { Forger } from '../forger.ts'
import type { Hall } from '../hall.ts'
import type { Deeds } from './deeds.ts'

/** What those do who keep to no rule. */
export const forgerDeeds = {
  intrude: onForger((forger, { homes }, a) => {
    const boardIds = [...homes.keys()]
    const boardId = boardIds[a % boardIds.length]
    return boardId !== undefined && forger.connect(boardId) && boardId
  }),
  forge: onForger((forger, _hall, a, b) => forger.forge(a, b)),
  oversize: onForger((forger) => forger.oversize()),
  babble: onForger((forger, _hall, a, b) => forger.babble(a, b)),
  impersonate: onForger((forger, _hall, a) => forger.impersonate(a)),
} satisfies Deeds

function onForger(deed: (forger: Forger, hall: Hall, a: number, b: number) => string | boolean): Deeds[string] {
  return ({ forgers, hall }, { at, a, b }) => {
    const { name, forger } = forgers[at % forgers.length] as (typeof forgers)[number]
    const done = deed(forger, hall, a, b)
    return done && `${name}${done === true ? '' : `, ${done}`}`
  }
}
