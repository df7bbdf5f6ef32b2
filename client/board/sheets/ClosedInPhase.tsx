import { useTranslation } from 'react-i18next'
import type { BoardVerb } from '../../../shared/board/verbs.ts'
import { useBoard } from '../board-context.ts'

/** Says why what stands here cannot be done, where that is the phase; a locked board says so above all of it. */
export function ClosedInPhase({ verb }: { verb: BoardVerb }) {
  const { t } = useTranslation()
  if (useBoard().refusal(verb) !== 'notInPhase') return null
  return <p className="pv-sheet-help">{t('errors.notInPhase')}</p>
}
