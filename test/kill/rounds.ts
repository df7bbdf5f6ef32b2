import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from '../browser/harness/server.ts'
import { Chance } from './chance.ts'
import { checkStored } from './check-stored.ts'
import { disagreements, type Hall, newcomers } from './hall.ts'
import type { Stored } from './stored.ts'
import type { Edit, Tablet } from './tablet.ts'
import { newTally, type Phase, phases, type Tally } from './tally.ts'

/** Devices come back by themselves within this, also those that wait for what another must bring (half a minute at most). */
const backWithinMs = 60_000
/** The longest a server lives between two kills, and the longest it takes to start or to be joined by all. */
const longestMs = { life: 1_500, start: 1_200, join: 500, away: 300, command: 60, stop: 60, compaction: 12 }

/** Kills a server again and again while the hall works, and looks after each kill at what it left. Throws at the first fault. */
export class Rounds {
  readonly tally: Tally = newTally()
  private readonly server: ServerProcess
  private readonly hall: Hall
  private readonly read: () => Promise<Stored>
  private readonly chance: Chance
  private isUp = true
  /** Edits that were open at a kill, each counted once; of those not stored then, what became is counted when all have come back. */
  private readonly counted = new Set<Edit>()
  private readonly missing = new Set<Edit>()
  private readonly snapshots = new Map<string, number>()

  constructor(server: ServerProcess, hall: Hall, read: () => Promise<Stored>, seed: number) {
    this.server = server
    this.hall = hall
    this.read = read
    this.chance = new Chance(seed)
  }

  /** One kill, at a moment of chance. */
  async round(): Promise<Phase> {
    for (const tablet of this.hall.tablets) tablet.work()
    const wanted = this.chance.pick(phases) ?? 'edit'
    const phase = await this.reach(wanted)
    await this.server.kill()
    this.isUp = false
    this.tally.kills[phase] += 1
    // What the server had sent before it died is still heard.
    while (this.hall.tablets.some((tablet) => tablet.isConnected())) await pause(5)
    await this.lookAtStore()
    return phase
  }

  /** All come back and are left in peace until they agree. */
  async comeBack(): Promise<void> {
    if (!this.isUp) await this.server.start()
    this.isUp = true
    const { tablets } = this.hall
    for (const tablet of tablets) {
      tablet.rest()
      tablet.find()
    }
    const begun = performance.now()
    const late = newcomers(this.hall)
    const all = [...tablets, ...late]
    const isDone = () => all.every((tablet) => tablet.isSettled()) && disagreements(all).length === 0
    while (!isDone()) {
      await pause(20)
      if (performance.now() - begun < backWithinMs) continue
      const unsettled = all.filter((tablet) => !tablet.isSettled()).length
      throw new Error(`After ${backWithinMs} ms ${unsettled} devices are not settled; ${disagreements(all).join(', ')}`)
    }
    this.tally.slowestReturnMs = Math.max(this.tally.slowestReturnMs, performance.now() - begun)
    for (const tablet of late) tablet.leave()
    this.count()
  }

  /** Brings the server to the moment at which it is to be killed; answers which it came to. */
  private async reach(wanted: Phase): Promise<Phase> {
    if (wanted === 'start' || wanted === 'join') return this.whileStarting(wanted)
    await this.comeBack()
    for (const tablet of this.hall.tablets) tablet.work()
    this.hall.desk.command({ type: 'open' })
    await pause(this.chance.number(longestMs.life))
    await this.provoke(wanted)
    return wanted
  }

  private async whileStarting(wanted: 'start' | 'join'): Promise<Phase> {
    if (this.isUp) await this.server.kill()
    const starting = this.server.start().then(
      () => 'join' as const,
      () => 'start' as const,
    )
    if (wanted === 'join') {
      const reached = await starting
      await pause(this.chance.number(longestMs.join))
      return reached
    }
    return Promise.race([starting, pause(this.chance.number(longestMs.start), 'start' as const)])
  }

  private async provoke(wanted: Phase): Promise<void> {
    const { desk, tablets } = this.hall
    const { chance } = this
    switch (wanted) {
      case 'edit':
        return this.untilPromised(chance.pick(tablets) ?? desk, longestMs.life)
      case 'compact': {
        const tablet = chance.pick(tablets) ?? desk
        tablet.workHard()
        await this.untilPromised(tablet, longestMs.life)
        return pause(chance.number(longestMs.compaction))
      }
      case 'stage':
        return this.changeStage()
      case 'stop':
        process.kill(this.server.pid(), 'SIGTERM')
        return pause(chance.number(longestMs.stop))
    }
  }

  /** Somebody who does not hear of the command works on, and comes with it when it may be too late. */
  private async changeStage(): Promise<void> {
    const { desk, tablets, boardIds } = this.hall
    const { chance } = this
    const away = chance.pick(tablets.filter((tablet) => tablet !== desk))
    away?.lose()
    await pause(chance.number(longestMs.away))
    const arena = chance.pick(['tables', 'plenary'] as const) ?? 'tables'
    const boardId = chance.pick(boardIds) ?? desk.options.home.boardId
    const commands = [
      { type: 'lock' },
      { type: 'gather', arena },
      { type: 'show', spotlight: { view: 'board', boardId } },
    ] as const
    desk.command(chance.pick(commands) ?? { type: 'lock' })
    if (chance.number() < 0.5) return this.untilPromised(desk, longestMs.command)
    await pause(chance.number(longestMs.command))
    away?.find()
    await pause(chance.number(longestMs.command))
  }

  /** The hardest moment to be killed at: something has just been promised. */
  private async untilPromised(tablet: Tablet, withinMs: number): Promise<void> {
    await Promise.race([tablet.nextPromise(), pause(withinMs)])
  }

  private async lookAtStore(): Promise<void> {
    const stored = await this.read()
    const { faults, covered, open, openStored } = checkStored(stored, this.hall.tablets)
    if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'))
    this.tally.covered = covered
    const fresh = open.filter((edit) => !this.counted.has(edit))
    this.tally.openAtKill += fresh.length
    for (const edit of fresh) {
      this.counted.add(edit)
      if (openStored.has(edit)) this.tally.openStored += 1
      else this.missing.add(edit)
    }
    for (const [boardId, { snapshotSeq }] of stored.boards) {
      if (snapshotSeq > (this.snapshots.get(boardId) ?? 0)) this.tally.snapshots += 1
      this.snapshots.set(boardId, snapshotSeq)
    }
  }

  private count(): void {
    const { tally } = this
    for (const { fate } of this.missing) {
      if (fate === 'late') tally.openLate += 1
      else tally.openBrought += 1
    }
    this.missing.clear()
    tally.converged += 1
    tally.edits = this.hall.tablets.reduce((sum, { edits }) => sum + edits.length, 0)
    tally.receipts = this.hall.tablets.reduce((sum, { receipts }) => sum + receipts, 0)
  }
}
