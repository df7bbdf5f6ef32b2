import { Button } from '@digdir/designsystemet-react'
import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { needAnswersOf } from '../../../shared/board/needs-by-card.ts'
import type { PlanCardId } from '../../../shared/ids.ts'
import { needAnswers, needQuestions, type Suggestion, suggestionOf } from '../../../shared/planning/need.ts'
import { useBoard } from '../board-context.ts'
import { listed } from '../words.ts'
import { ClosedInPhase } from './ClosedInPhase.tsx'
import type { AskedDecision } from './DecisionSection.tsx'
import './NeedSection.css'

interface NeedSectionProps {
  cardId: PlanCardId
  /** Counts up each time the questions are asked for: then they come into sight and focus. 0: not yet. */
  focused: number
  /** The table goes on to the decision. */
  onDecide: (part: AskedDecision['part']) => void
}

/** "Er svaret alltid en plan?": a tap for each question, what the answers suggest and why, and from there to the decision. */
export function NeedSection({ cardId, focused, onDecide }: NeedSectionProps) {
  const { t } = useTranslation()
  const { session, snapshot, may } = useBoard()
  const answers = needAnswersOf(snapshot.state.needs, cardId)
  const suggestion = suggestionOf(answers)
  const canScreen = may('screen')
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focused === 0) return
    section.current?.scrollIntoView({ block: 'start' })
    section.current?.querySelector('button')?.focus()
  }, [focused])
  if (!canScreen && !suggestion) return null
  const solveWithout = () => {
    const reason = snapshot.state.decisions.get(cardId)?.reason
    session.decide(cardId, { decision: 'noPlan', ...(reason && { reason }) })
    onDecide('reason')
  }
  return (
    <section ref={section} className="pv-sheet-section">
      <h3>{t('screening.title')}</h3>
      <ClosedInPhase verb="screen" />
      {canScreen && <p className="pv-sheet-help">{t('screening.lead')}</p>}
      {needQuestions.map((question) => (
        <fieldset key={question} className="pv-need" disabled={!canScreen}>
          <legend>{t(`screening.question.${question}`)}</legend>
          {needAnswers.map((answer) => {
            const isGiven = answers[question] === answer
            return (
              <button
                key={answer}
                type="button"
                aria-pressed={isGiven}
                onClick={() => session.screen(cardId, question, isGiven ? null : answer)}
              >
                {t(`screening.answer.${answer}`)}
              </button>
            )
          })}
        </fieldset>
      ))}
      <div role="status" className="pv-need-suggestion" data-need={suggestion?.result}>
        {suggestion && (
          <>
            <strong>{t('screening.suggests', { result: t(`screening.result.${suggestion.result}`) })}</strong>{' '}
            {t('screening.because', { reasons: reasonsOf(t, suggestion) })}
          </>
        )}
      </div>
      {suggestion && may('decide') && (
        <div className="pv-choices">
          <Button variant={suggestion.result === 'withoutPlan' ? 'primary' : 'secondary'} onClick={solveWithout}>
            {t('board.decision.noPlan')}
          </Button>
          <Button
            variant={suggestion.result === 'needsPlan' ? 'primary' : 'secondary'}
            onClick={() => onDecide('choice')}
          >
            {t('screening.toDecision')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Why the answers suggest what they do; questions that nobody has answered are counted. */
function reasonsOf(t: TFunction, { result, reasons }: Suggestion): string {
  if (result === 'needsPlan') return t('screening.reason.allFor')
  const said = reasons.flatMap(({ question, bearing }) =>
    bearing === 'against' || bearing === 'unsure' ? [t(`screening.reason.${bearing}.${question}`)] : [],
  )
  const open = reasons.filter(({ bearing }) => bearing === 'open').length
  return listed(t, open > 0 ? [...said, t('screening.reason.open', { count: open })] : said)
}
