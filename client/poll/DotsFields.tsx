import { Button } from '@digdir/designsystemet-react'
import { MinusIcon, PlusIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PollAnswer } from '../../shared/poll/answer.ts'

interface DotsFieldsProps {
  rule: { budget: number; capPerOption: number }
  options: readonly string[]
  onChange: (answer: PollAnswer | null) => void
}

/** Dots handed out with plus and minus, as far as budget and cap reach. */
export function DotsFields({ rule: { budget, capPerOption }, options, onChange }: DotsFieldsProps) {
  const { t } = useTranslation()
  const [dots, setDots] = useState(() => options.map(() => 0))
  const left = budget - dots.reduce((sum, dot) => sum + dot, 0)
  function change(option: number, by: number) {
    const next = dots.map((dot, index) => (index === option ? dot + by : dot))
    setDots(next)
    onChange(next.some((dot) => dot > 0) ? { kind: 'dots', dots: next } : null)
  }
  return (
    <>
      <p className="pv-poll-left" role="status">
        {t('poll.dotsLeft', { count: left })}
      </p>
      <ul className="pv-poll-dots">
        {options.map((option, index) => {
          const given = dots[index] ?? 0
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the option's identity
            <li key={index}>
              <span lang="nb">{option}</span>
              <Button
                icon
                variant="secondary"
                aria-label={t('poll.less', { option })}
                aria-disabled={given === 0}
                onClick={() => given > 0 && change(index, -1)}
                type="button"
              >
                <MinusIcon aria-hidden />
              </Button>
              <output>{given}</output>
              <Button
                icon
                variant="secondary"
                aria-label={t('poll.more', { option })}
                aria-disabled={left === 0 || given >= capPerOption}
                onClick={() => left > 0 && given < capPerOption && change(index, 1)}
                type="button"
              >
                <PlusIcon aria-hidden />
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
