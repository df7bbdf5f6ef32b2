import { useTranslation } from 'react-i18next'
import { halfYearText } from '../../shared/outcome/outcome-words.ts'
import type { BoardResult } from '../../shared/outcome/types.ts'

/** A lane with the place in it, or a dash. */
export function LaneText({ lane, rank }: Pick<BoardResult, 'lane' | 'rank'>) {
  const { t } = useTranslation()
  if (lane === null) return <Nothing />
  return (
    <>
      {lane}
      {rank !== null && <span className="pv-outcome-rank">{t('outcome.rank', { rank })}</span>}
    </>
  )
}

/** A decision with the plan that takes over, or a dash. */
export function DecisionText({ decision, replacedBy }: Pick<BoardResult, 'decision' | 'replacedBy'>) {
  const { t } = useTranslation()
  if (decision === null) return <Nothing />
  return (
    <>
      {t(`board.decision.${decision}`)} {replacedBy && t('outcome.quoted', { text: replacedBy })}
    </>
  )
}

/** What the screening suggests, a line for each thing said, or a dash. */
export function NeedText({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <Nothing />
  return (
    <ul className="pv-outcome-differing">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** From when to when, the half year alone when it is one, or a dash. */
export function TimingText({ start, finish }: Pick<BoardResult, 'start' | 'finish'>) {
  const { t } = useTranslation()
  if (start === null && finish === null) return <Nothing />
  return (
    <span className="pv-outcome-timing">
      {start === finish
        ? halfYearText(t, start)
        : t('outcome.timing', { start: halfYearText(t, start), finish: halfYearText(t, finish) })}
    </span>
  )
}

function Nothing() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden>{t('outcome.dash')}</span>
      <span className="pv-visually-hidden">{t('outcome.nothing')}</span>
    </>
  )
}
