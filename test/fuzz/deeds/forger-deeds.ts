import type { Forger } from '../forger.ts'
import type { Hall } from '../hall.ts'
import type { World } from '../world.ts'
import type { Deeds } from './deeds.ts'
import { edit } from './edit.ts'

/** What those do who keep to no rule. */
export const forgerDeeds = {
  intrude: onForger((forger, { homes }, a) => {
    const boardIds = [...homes.keys()]
    const boardId = boardIds[a % boardIds.length]
    return boardId !== undefined && forger.connect(boardId) && boardId
  }),
  forge: (world, step) => {
    const { name, forger } = forgerOf(world, step.at)
    // Behind the desk's back: what arrives at once is judged at once, and the desk may do anything.
    const desk = world.seats.find(
      ({ tab }) => tab.tablet.actor.role === 'facilitator' && tab.home.boardId === forger.boardId,
    )
    if (desk && step.at % 3 === 0) edit(world, desk, 'decide', step)
    const done = forger.forge(step.a, step.b)
    return done && `${name}, ${done}`
  },
  oversize: onForger((forger) => forger.oversize()),
  babble: onForger((forger, _hall, a, b) => forger.babble(a, b)),
  impersonate: onForger((forger, _hall, a) => forger.impersonate(a)),
} satisfies Deeds

function onForger(deed: (forger: Forger, hall: Hall, a: number, b: number) => string | boolean): Deeds[string] {
  return (world, { at, a, b }) => {
    const { name, forger } = forgerOf(world, at)
    const done = deed(forger, world.hall, a, b)
    return done && `${name}${done === true ? '' : `, ${done}`}`
  }
}

function forgerOf({ forgers }: World, at: number): World['forgers'][number] {
  return forgers[at % forgers.length] as World['forgers'][number]
}
