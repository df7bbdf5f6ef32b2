import { useTranslation } from 'react-i18next'
import { type Effect, type Link, linkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { linkInWords } from '../../../shared/outcome/causes/link-words.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import type { Causes } from '../causes/useCauses.ts'

/** Says how one acts on another; null takes the answer back. Why it does, where somebody has written it, stays. What was done is said aloud. */
export type Assess = (from: NodeId, to: NodeId, effect: Effect | null) => void

export function useAssess({ state, nameOf }: Causes): Assess {
  const { t } = useTranslation()
  const { session } = useBoard()
  return (from, to, effect) => {
    const known = state.links.get(linkKey(from, to))
    if ((known?.effect ?? null) === effect) return
    const next: Link | null = effect === null ? null : { ...known, effect }
    session.link(from, to, next)
    announce(next ? linkInWords(t, next, nameOf(from), nameOf(to)) : t('matrix.removed'))
  }
}
