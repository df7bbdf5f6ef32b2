import type { TFunction } from 'i18next'
import type { RuleSentence } from './rule.ts'

/** A sentence of the rule of a round, in the reader's language. */
export function ruleText(t: TFunction, sentence: RuleSentence): string {
  switch (sentence.says) {
    case 'dots': {
      const { budget, capPerOption } = sentence
      return t('poll.rule.dots', { count: budget, capPerOption })
    }
    case 'shownFrom':
      return t('poll.rule.shownFrom', { least: sentence.least })
    default:
      return t(`poll.rule.${sentence.says}`)
  }
}
