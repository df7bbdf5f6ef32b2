import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StrategyId } from '../../shared/ids.ts'
import { address } from '../../shared/protocol/addresses.ts'
import type { PlanImportReceipt } from '../../shared/protocol/rest/planning.ts'
import { findingText } from './finding-text.ts'
import { useFocusOnShow } from './useFocusOnShow.ts'

interface ImportDoneProps {
  strategyId: StrategyId
  receipt: PlanImportReceipt
  onAgain: () => void
}

/** Says how many plans were taken in, and which rows were not and why. */
export function ImportDone({ strategyId, receipt, onAgain }: ImportDoneProps) {
  const { t } = useTranslation()
  const { imported, refused } = receipt
  const heading = useFocusOnShow<HTMLHeadingElement>()
  return (
    <section className="pv-plan-stack">
      <Alert data-color={imported > 0 ? 'success' : 'warning'} role="status">
        <Heading level={2} data-size="2xs" tabIndex={-1} ref={heading}>
          {t('planning.import.done', { count: imported })}
        </Heading>
        {refused.length > 0 && (
          <>
            <Paragraph>{t('planning.import.refused')}</Paragraph>
            <ul>
              {refused.map(({ row, code }) => (
                <li key={row}>
                  {t('planning.import.refusedRow', { row, reason: findingText(t, { code, params: {}, value: '' }) })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Alert>
      <div className="pv-plan-row">
        <Button asChild>
          <Link href={address('catalogue', { strategyId })}>{t('planning.import.toCatalogue')}</Link>
        </Button>
        <Button variant="secondary" onClick={onAgain}>
          {t('planning.import.again')}
        </Button>
      </div>
    </section>
  )
}
