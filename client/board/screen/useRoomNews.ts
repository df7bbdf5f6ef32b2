import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { announce } from '../../ui/announce.ts'

interface RoomNews {
  /** Where everybody works from now on, until it has been read. */
  readonly news: string | null
  readonly read: () => void
}

/**
 * What the facilitator has changed for a table: where it works, and its task. Both are said aloud; the task is in the header too.
 * `arrival` is told first of all.
 */
export function useRoomNews({ arena, phase }: ControlState, tableNumber: number, arrival: string | null): RoomNews {
  const { t } = useTranslation()
  const [news, setNews] = useState(arrival)
  const last = useRef({ arena, phaseId: phase?.id })
  useEffect(() => {
    if (arrival) announce(arrival)
  }, [arrival])
  useEffect(() => {
    const was = last.current
    last.current = { arena, phaseId: phase?.id }
    const texts: string[] = []
    if (was.arena !== arena) {
      const table = t('workshop.table', { number: tableNumber })
      texts.push(arena === 'plenary' ? t('board.arena.plenary') : t('board.arena.tables', { table }))
      setNews(texts[0] ?? null)
    } else if (was.phaseId !== phase?.id) {
      // Where everybody works is no news any more in the next phase at the same place.
      setNews(null)
    }
    if (phase && was.phaseId !== phase.id) {
      texts.push(t('agenda.board.newTask', { title: phase.title, instruction: phase.instruction }))
    }
    // In one, since of two texts at once only the last is heard.
    if (texts.length > 0) announce(texts.join(' '))
  }, [arena, phase, tableNumber, t])
  return { news, read: () => setNews(null) }
}
