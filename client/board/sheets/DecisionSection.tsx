import { Alert, Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName, isPlanCard, type PlanCard } from '../../../shared/board/card.ts'
import type { DecisionRecord } from '../../../shared/board/records/decision.ts'
import type { PlanCardId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { type Decision, decisions } from '../../../shared/planning/decision.ts'
import { isLeftOutBy } from '../../../shared/planning/statutory.ts'
import { useBoard } from '../board-context.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'
import { ClosedInPhase } from './ClosedInPhase.tsx'
import { useDraft } from './draft-texts.ts'
import { SentenceField } from './SentenceField.tsx'

const none = 'none'

/** A part of the decision that was asked for: the choice itself, or why it is so. A new object each time. */
export interface AskedDecision {
  readonly part: 'choice' | 'reason'
}

interface DecisionSectionProps {
  card: PlanCard
  /** Comes into sight and focus each time it is asked for. */
  asked: AskedDecision | null
}

/** What happens to the plan, why, and which plan takes over. */
export function DecisionSection({ card, asked }: DecisionSectionProps) {
  const { t } = useTranslation()
  const { session, snapshot, may } = useBoard()
  const record = snapshot.state.decisions.get(card.id) ?? null
  const disabled = !may('decide')
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!asked) return
    section.current?.scrollIntoView({ block: 'start' })
    const part = asked.part === 'reason' ? 'textarea' : 'input:checked'
    section.current?.querySelector<HTMLElement>(part)?.focus()
  }, [asked])
  const choose = (value: Decision | typeof none) => {
    if (value === none) session.decide(card.id, null)
    else session.decide(card.id, { ...(record?.reason && { reason: record.reason }), decision: value })
  }
  const statutory = card.kind === 'plan' && card.plan.statutory
  return (
    <section ref={section} className="pv-sheet-section">
      <h3>{t('board.decide.title')}</h3>
      <ClosedInPhase verb="decide" />
      <FromBaseline card={card} decision={record?.decision ?? null} />
      <ChoiceGroup
        legend={t('board.decide.title')}
        legendHidden
        choices={[
          ...decisions.map((value) => ({ value, label: t(`board.decision.${value}`) })),
          { value: none, label: t('board.decide.none') },
        ]}
        value={record?.decision ?? none}
        onChange={choose}
        disabled={disabled}
      />
      {record?.decision === 'replace' && <ReplacedBy card={card} record={record} disabled={disabled} />}
      {statutory && isLeftOutBy(record?.decision) && (
        <Alert data-color="warning" data-size="sm">
          <Paragraph>{t('board.decide.statutoryWarning')}</Paragraph>
        </Alert>
      )}
      {record && <Reason cardId={card.id} record={record} disabled={disabled} />}
    </section>
  )
}

/** The chief executive's proposal, and from what to what the board goes. */
function FromBaseline({ card, decision }: { card: PlanCard; decision: Decision | null }) {
  const { t } = useTranslation()
  const proposed = card.kind === 'plan' && card.plan.baseline.decision
  if (!proposed) return null
  const from = t(`board.decision.${proposed}`)
  if (!decision) return <p className="pv-sheet-help">{t('board.decide.baseline', { from })}</p>
  if (decision === proposed) return <p className="pv-sheet-help">{t('board.decide.asBaseline')}</p>
  return (
    <p className="pv-sheet-help">{t('board.decide.fromBaseline', { from, to: t(`board.decision.${decision}`) })}</p>
  )
}

interface RecordProps {
  record: DecisionRecord
  disabled: boolean
}

function ReplacedBy({ card, record, disabled }: RecordProps & { card: PlanCard }) {
  const { t } = useTranslation()
  const { session, cards } = useBoard()
  const others = [...cards.values()].filter(isPlanCard).filter(({ id }) => id !== card.id)
  const { replacedBy: _before, ...rest } = record
  return (
    <Field>
      <Label>{t('board.decide.replacedBy')}</Label>
      <Select
        value={record.replacedBy ?? ''}
        disabled={disabled}
        onChange={({ target }) =>
          session.decide(card.id, target.value ? { ...rest, replacedBy: target.value as PlanCardId } : rest)
        }
      >
        <Select.Option value="">{t('board.decide.choosePlan')}</Select.Option>
        {others.map((other) => (
          <Select.Option key={other.id} value={other.id}>
            {cardName(other)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

function Reason({ cardId, record, disabled }: RecordProps & { cardId: PlanCardId }) {
  const { t } = useTranslation()
  const { session } = useBoard()
  const isSolved = record.decision === 'noPlan'
  const saved = record.reason ?? ''
  const [text, setText] = useDraft(`reason ${cardId}`, saved)
  const save = () => {
    const { reason: _before, ...rest } = record
    const reason = text.trim()
    session.decide(cardId, reason ? { ...rest, reason } : rest)
    setText(null)
  }
  return (
    <>
      <SentenceField
        label={t(isSolved ? 'screening.how' : 'board.decide.reason')}
        description={isSolved && t('screening.howHelp')}
        value={text}
        onChange={setText}
        disabled={disabled}
      />
      {text !== saved && text.length <= limits.sentenceChars && (
        <Button variant="secondary" style={{ alignSelf: 'start' }} disabled={disabled} onClick={save}>
          {t('board.decide.saveReason')}
        </Button>
      )}
    </>
  )
}
