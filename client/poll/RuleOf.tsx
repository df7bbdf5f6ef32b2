import { useTranslation } from 'react-i18next'
import type { RuleSentence } from '../../shared/poll/rule.ts'
import { ruleText } from '../../shared/poll/rule-text.ts'

/** The rule of a round, in sentences. */
export function RuleOf({ rule }: { rule: readonly RuleSentence[] }) {
  const { t } = useTranslation()
  return (
    <ul className="pv-poll-rule" aria-label={t('poll.ruleTitle')}>
      {rule.map((sentence) => (
        <li key={sentence.says}>{ruleText(t, sentence)}</li>
      ))}
    </ul>
  )
}
