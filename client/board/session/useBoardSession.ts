import type { TFunction } from 'i18next'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardHome } from '../../../shared/access/board-place.ts'
import type { Acting } from '../../../shared/access/can.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { useLatest } from '../../ui/useLatest.ts'
import { useLive } from '../../workshop/live/LiveProvider.tsx'
import { refusalOf } from '../may-edit.ts'
import type { BoardSession, BoardSnapshot } from './board-session.ts'
import { indexedCopy } from './indexed-copy.ts'
import { openBoardSession } from './open-board-session.ts'
import type { Who } from './remote-drags.ts'
import { websocketLink } from './websocket-link.ts'

/** Opens a board while the component that asks is shown; null for a moment first. `actor` says as whom. */
export function useBoardSession(
  actor: Acting,
  home: BoardHome,
  view: WorkshopView,
  keepsCopy: boolean,
): BoardSession | null {
  const { t } = useTranslation()
  const live = useLive()
  const [session, setSession] = useState<BoardSession | null>(null)
  const labelOf = useMemo(() => {
    // Asked of every device each time that one moves a finger.
    const known = new Map<string, string>()
    return ({ tableNumber, deviceNumber }: Who) => {
      const key = `${tableNumber}/${deviceNumber}`
      const label = known.get(key) ?? deviceLabel(t, tableNumber, deviceNumber)
      known.set(key, label)
      return label
    }
  }, [t])
  const latest = useLatest({ actor, home, view, labelOf })
  const { role } = actor
  const { boardId } = home
  // What was done at one table is not sent as another's.
  const seat = !keepsCopy ? null : role === 'participant' ? actor.tableId : role
  useEffect(() => {
    const opened = openBoardSession({
      boardId,
      openLink: websocketLink(boardId, role),
      openCopy: seat && indexedCopy(boardId, seat),
      live,
      setup: () => latest.current.view,
      refusal(verb) {
        const { actor, home, view } = latest.current
        return refusalOf(actor, verb, home, live.getState().control ?? view.control)
      },
      labelOf: (who) => latest.current.labelOf(who),
    })
    setSession(opened)
    return () => {
      setSession(null)
      opened.close()
    }
  }, [boardId, role, seat, live, latest])
  return session
}

function deviceLabel(t: TFunction, tableNumber: number | null, deviceNumber: number | null): string {
  if (tableNumber === null) return t('board.facilitator')
  const table = t('workshop.table', { number: tableNumber })
  return deviceNumber === null ? table : t('board.deviceLabel', { table, device: deviceNumber })
}

/** The session's newest snapshot. */
export function useBoardSnapshot(session: BoardSession): BoardSnapshot {
  return useSyncExternalStore(session.subscribe, session.getSnapshot)
}
