import { useTranslation } from 'react-i18next'
import type { Poll } from '../../shared/poll/poll.ts'
import { ruleOf } from '../../shared/poll/rule.ts'
import { ruleText } from '../../shared/poll/rule-text.ts'

/** The rule of a round, in sentences. */
export function RuleOf({ poll }: { poll: Poll }) {
  const { t } = useTranslation()
  return (
    <ul className="pv-poll-rule" aria-label={t('poll.ruleTitle')}>
      {ruleOf(poll).map((sentence) => (
        <li key={sentence.says}>{ruleText(t, sentence)}</li>
      ))}
    </ul>
  )
}
