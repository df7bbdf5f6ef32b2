import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../ui/announce.ts'
import { useLatest } from '../../ui/useLatest.ts'
import { useBoard } from '../board-context.ts'
import { callsOf } from './calls.ts'
import { changesBetween } from './changes.ts'
import { createGathering, type Told } from './gathering.ts'
import { sayWhatOthersDid } from './sentences.ts'

/** A card that was let go of longer ago than this was moved by somebody else, or by keyboard. */
const justHeldMs = 3000

/** Says aloud, gathered, what other devices change on the board. */
export function useOthersAnnounced(): void {
  const { t } = useTranslation()
  const scene = useBoard()
  const latest = useLatest({ t, scene })
  const { session } = scene
  useEffect(() => {
    const held = new Map<string, { who: string; atMs: number }>()
    const gather = createGathering(
      (told) => announce(sayWhatOthersDid(latest.current.t, told, callsOf(latest.current.t, latest.current.scene))),
      (run, ms) => void setTimeout(run, ms),
    )
    const stopHolders = session.peers.subscribe(() => {
      for (const { drag, label } of session.peers.get()) held.set(drag.cardId, { who: label, atMs: Date.now() })
    })
    const stopChanges = session.onOthers((before, after) => {
      gather(
        changesBetween(before, after).map((change): Told => {
          const holder = change.kind === 'placed' || change.kind === 'timed' ? held.get(change.cardId) : undefined
          return { change, who: holder && Date.now() - holder.atMs < justHeldMs ? holder.who : null }
        }),
      )
    })
    return () => {
      stopHolders()
      stopChanges()
    }
  }, [session, latest])
}
