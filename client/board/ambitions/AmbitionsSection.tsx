import { Button, ValidationMessage } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayRaise } from '../../../shared/board/authorship.ts'
import type { Statement } from '../../../shared/board/records/statement.ts'
import type { GoalId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { newId } from '../new-id.ts'
import { ClosedInPhase } from '../sheets/ClosedInPhase.tsx'
import { useDraft } from '../sheets/draft-texts.ts'
import '../sheets/RemarksSection.css'
import { SentenceField } from '../sheets/SentenceField.tsx'
import { raisedByName } from '../words.ts'
import { ambitionsOf } from './ambitions-of.ts'

/** What tables want to achieve with a goal, a statement for each thing, in their own words. */
export function AmbitionsSection({ goalId }: { goalId: GoalId }) {
  const { t } = useTranslation()
  const { snapshot, session, raisedBy, may } = useBoard()
  const ambitions = ambitionsOf(snapshot.state.statements, goalId)
  const canState = may('state')
  const heading = useRef<HTMLHeadingElement>(null)
  const add = (text: string) => {
    session.state({ id: newId('statement'), text, about: goalId, raisedBy })
    announce(t('goalCards.ambition.said'))
  }
  return (
    <section className="pv-sheet-section">
      <h3 ref={heading} tabIndex={-1}>
        {t('goalCards.ambition.title')}
      </h3>
      <ClosedInPhase verb="state" />
      {ambitions.length === 0 && !canState && <p className="pv-sheet-help">{t('goalCards.ambition.none')}</p>}
      <ul className="pv-remarks">
        {ambitions.map((ambition) => (
          <AmbitionItem key={ambition.id} ambition={ambition} onTakenBack={() => heading.current?.focus()} />
        ))}
      </ul>
      {canState && (
        <AmbitionForm
          draft={`ambition ${goalId}`}
          saved=""
          label={t('goalCards.ambition.label')}
          submit={t('goalCards.ambition.button')}
          onSubmit={add}
        />
      )}
    </section>
  )
}

/** One ambition with who wrote it; those who did may change it or take it back. */
function AmbitionItem({ ambition, onTakenBack }: { ambition: Statement; onTakenBack: () => void }) {
  const { t } = useTranslation()
  const { session, view, may, actor } = useBoard()
  const [editing, setEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    // The field that had the focus is gone: it goes back to where the editing began.
    if (wasEditing.current && !editing) edit.current?.focus()
    wasEditing.current = editing
  }, [editing])
  const { id, text, raisedBy } = ambition
  const isOwn = may('state') && mayRaise(actor, raisedBy)
  if (editing && isOwn) {
    const save = (changed: string) => {
      session.state({ ...ambition, text: changed })
      announce(t('goalCards.ambition.saved'))
      setEditing(false)
    }
    return (
      <li>
        <AmbitionForm
          draft={`ambition ${id}`}
          saved={text}
          focused
          label={t('goalCards.ambition.editLabel')}
          submit={t('goalCards.ambition.save')}
          onSubmit={save}
          onCancel={() => setEditing(false)}
        />
      </li>
    )
  }
  const takeBack = () => {
    session.withdrawStatement(id)
    announce(t('goalCards.ambition.withdrawn'))
    onTakenBack()
  }
  const named = (action: string) => t('goalCards.ambition.about', { action, text })
  return (
    <li>
      <p>{text}</p>
      <div className="pv-remark-foot">
        <span>{raisedByName(t, view.workshop.tables, raisedBy)}</span>
        {isOwn && (
          <span className="pv-remark-actions">
            <Button
              ref={edit}
              variant="tertiary"
              data-size="sm"
              aria-label={named(t('goalCards.ambition.edit'))}
              onClick={() => setEditing(true)}
            >
              {t('goalCards.ambition.edit')}
            </Button>
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={named(t('goalCards.ambition.withdraw'))}
              onClick={takeBack}
            >
              {t('goalCards.ambition.withdraw')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}

interface AmbitionFormProps {
  /** What is typed is kept under this name until it is saved. */
  draft: string
  saved: string
  /** Takes the focus when it comes. */
  focused?: boolean
  label: string
  submit: string
  onSubmit: (text: string) => void
  onCancel?: () => void
}

function AmbitionForm({ draft, saved, focused = false, label, submit, onSubmit, onCancel }: AmbitionFormProps) {
  const { t } = useTranslation()
  const [text, setText] = useDraft(draft, saved)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (focused) form.current?.querySelector('textarea')?.focus()
  }, [focused])
  const isMissing = text.trim() === ''
  function write(event: FormEvent) {
    event.preventDefault()
    setTried(isMissing)
    if (isMissing || text.length > limits.sentenceChars) return
    onSubmit(text.trim())
    setText(null)
  }
  return (
    <form ref={form} onSubmit={write}>
      <SentenceField label={label} description={t('goalCards.ambition.help')} value={text} onChange={setText} />
      {tried && isMissing && <ValidationMessage>{t('goalCards.ambition.needed')}</ValidationMessage>}
      <div className="pv-choices">
        <Button type="submit" variant="secondary">
          {submit}
        </Button>
        {onCancel && (
          <Button
            variant="tertiary"
            onClick={() => {
              setText(null)
              onCancel()
            }}
          >
            {t('goalCards.ambition.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
