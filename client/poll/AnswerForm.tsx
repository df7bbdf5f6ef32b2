import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PollAnswer } from '../../shared/poll/answer.ts'
import type { Poll } from '../../shared/poll/poll.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import { DotsFields } from './DotsFields.tsx'
import { ScaleFields } from './ScaleFields.tsx'

interface AnswerFormProps {
  poll: Poll
  busy: boolean
  onAnswer: (answer: PollAnswer) => void
}

/** One device's answer, until it is sent; it can be sent once it keeps the rule. */
export function AnswerForm({ poll, busy, onAnswer }: AnswerFormProps) {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState<PollAnswer | null>(null)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (answer && !busy) onAnswer(answer)
  }
  return (
    <form onSubmit={submit} className="pv-poll-form">
      <Fields poll={poll} onChange={setAnswer} />
      <div className="pv-poll-send">
        <p>{t('poll.sent')}</p>
        <Button type="submit" data-size="lg" disabled={answer === null} loading={busy}>
          {t('poll.send')}
        </Button>
      </div>
    </form>
  )
}

function Fields({ poll, onChange }: { poll: Poll; onChange: (answer: PollAnswer | null) => void }) {
  const { form, options, question } = poll
  const words = options.map((option) => option.words)
  switch (form.kind) {
    case 'dots':
      return <DotsFields rule={form} options={words} onChange={onChange} />
    case 'scale':
      return <ScaleFields question={question} options={words} onChange={onChange} />
    case 'choice':
      return <ChoiceFields question={question} options={words} onChange={onChange} />
  }
}
