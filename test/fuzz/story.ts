import { stored } from './beginnings.ts'
import type { Counts } from './counts.ts'
import type { Deeds } from './deeds/deeds.ts'
import { deskDeeds } from './deeds/desk-deeds.ts'
import { edit } from './deeds/edit.ts'
import { forgerDeeds } from './deeds/forger-deeds.ts'
import { networkDeeds } from './deeds/network-deeds.ts'
import { serverDeeds } from './deeds/server-deeds.ts'
import { tabletDeeds, writerOf } from './deeds/tablet-deeds.ts'
import type { Deed, Step, Tale } from './steps.ts'
import { type EditVerb, verbs } from './verbs.ts'
import { type World, worldOf } from './world.ts'

const deeds: Readonly<Record<Exclude<Deed, EditVerb>, Deeds[string]>> = {
  ...tabletDeeds,
  ...networkDeeds,
  ...serverDeeds,
  ...deskDeeds,
  ...forgerDeeds,
  wait: () => 'a while',
  waitLong: async ({ hall }, { a }) => {
    await hall.pass(a * 1_500)
    return `${a * 1.5} s`
  },
}

/** Milliseconds in which all that was ever sent is judged, stored and heard, those that wait for others' work included. */
const SETTLING_MS = 60_000

/** Tells one story, from its beginning to when everyone is back and everything is stored. Throws where anything is wrong. */
export async function tellStory(
  tale: Tale,
  counts: Counts,
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  const world = worldOf(tale.beginning, counts)
  await begin(world, tale)
  for (const [index, step] of tale.steps.entries()) {
    const done = await doStep(world, step)
    if (done) {
      counts.add(step.do)
      tell(`${String(index).padStart(3)}  ${world.hall.time.now()} ms  ${step.do}: ${done}`)
    }
    await world.hall.pass(step.ms)
    world.checks.run()
  }
  tell('everyone comes back')
  await end(world)
}

function doStep(world: World, step: Step) {
  if (!isEdit(step.do)) return deeds[step.do](world, step)
  const seat = writerOf(world, step.at)
  const done = edit(world, seat, step.do, step)
  return done && `${seat.name}, ${done}`
}

function isEdit(deed: Deed): deed is EditVerb {
  return (verbs as readonly string[]).includes(deed)
}

async function begin({ hall, seats }: World, { beginning }: Tale): Promise<void> {
  for (const boardId of hall.homes.keys()) await hall.store.begin(boardId, stored[beginning.stored])
  if (beginning.boards === 'plenary') hall.command({ type: 'gather', arena: 'plenary' })
  for (const [index, { tab }] of seats.entries()) if (!beginning.late.includes(index)) tab.arrive()
  await hall.pass(100)
}

/** A refusal is told when its work is kept, and the slowest store (`storeSlow`) takes 2.4 s for what it has under way. */
const slowestAnswerMs = 3_000

/** The network is well, the store is well, everyone is back, and each board is open in its turn. */
async function end(world: World): Promise<void> {
  const { hall, tablets, seats, forgers, checks, counts } = world
  hall.store.recover()
  hall.setupReadable = true
  await hall.pass(slowestAnswerMs)
  for (const { name, forger } of forgers) {
    if (![...forger.unanswered].every((id) => checks.wasExcused(id)))
      throw new Error(`${name} was not told that it was refused`)
    forger.cut()
  }
  for (const { tablet } of tablets) {
    tablet.setWeather({ flow: 'fine', lagMs: 5 })
    tablet.setOnline(true)
    tablet.joinAgain()
  }
  for (const { tab } of seats) if (!tab.isOpen) tab.arrive()
  const [shown] = hall.homes.keys()
  if (hall.control.stage === 'closed') hall.command({ type: 'reopen' })
  hall.command({ type: 'open' })
  if (shown) hall.command({ type: 'show', spotlight: { view: 'board', boardId: shown } })
  const hasTables = [...hall.homes.values()].some(({ tableId }) => tableId !== null)
  const hasPlenary = [...hall.homes.values()].some(({ tableId }) => tableId === null)
  if (hasTables) {
    hall.command({ type: 'gather', arena: 'tables' })
    await settle(world, hasPlenary)
  }
  if (hasPlenary) {
    hall.command({ type: 'gather', arena: 'plenary' })
    await settle(world, false)
  }
  const faults = checks.unsettled()
  if (faults.length > 0) throw new Error(`in the end ${faults.join('; ')}`)
  // A tablet that was skipped while another left holds on to that one until y-protocols gives up on it, half a minute later.
  for (const { tab } of seats) tab.speaker?.forgetOthers()
  for (const { tab } of seats) tab.drag(null)
  // Who says again what was known goes out with the next heartbeat.
  await hall.pass(6_000)
  checks.run()
  checks.checkPresence()
  counts.add('stories')
}

/** Lets time pass until all is the same and stored, or there was time enough for it. */
async function settle({ hall, checks }: World, all: boolean): Promise<void> {
  const untilMs = hall.time.now() + SETTLING_MS
  while (hall.time.now() < untilMs && (all || checks.unsettled().length > 0)) {
    await hall.pass(3_000)
    checks.run()
  }
}
