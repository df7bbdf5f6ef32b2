import { Alert, Heading } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { noticeText } from '../../shared/outcome/outcome-words.ts'
import type { Outcome } from '../../shared/outcome/types.ts'

/** What a reader must know before using the outcome, in plain words. Nothing to know: nothing shown. */
export function OutcomeNotices({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  if (outcome.notices.length === 0) return null
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t('outcome.export.notices')}
      </Heading>
      <ul className="pv-outcome-notices">
        {outcome.notices.map((notice) => (
          <li key={`${notice.code} ${notice.cardId} ${notice.planType} ${notice.boardId}`}>
            {noticeText(t, outcome, notice)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
