import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { PlanCardId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { breachSentence, overSentences } from './said-of-time.ts'
import { useTimeWords } from './useTimeWords.ts'
import './TimeWarnings.css'

/** What is wrong with a card's time, in sentences: years without room, and what it comes before. It is told, never refused. */
export function TimeWarnings({ cardId }: { cardId: PlanCardId }) {
  const { time } = useBoard()
  const words = useTimeWords()
  const sentences = [
    ...time.breaches.filter(({ plan }) => plan === cardId).map((breach) => breachSentence(words, breach)),
    ...(time.overbooked.has(cardId) ? overSentences(words, time.capacity.years, cardId) : []),
  ]
  return (
    <div role="status" className="pv-time-warnings">
      {sentences.map((sentence) => (
        <p key={sentence}>
          <ExclamationmarkTriangleIcon aria-hidden />
          {sentence}
        </p>
      ))}
    </div>
  )
}
