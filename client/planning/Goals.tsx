import { Alert, Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GoalImportPanel } from './GoalImportPanel.tsx'
import { KnownGoals, type OpenGoal } from './KnownGoals.tsx'
import './planning.css'
import { StrategyScreen } from './StrategyScreen.tsx'
import { useFocusOnShow } from './useFocusOnShow.ts'
import './Goals.css'

/** The goal hierarchy: taking in goals, adding, changing and deleting one. */
export function Goals() {
  const { t } = useTranslation()
  const [importing, setImporting] = useState(false)
  const [imported, setImported] = useState<number | null>(null)
  const [open, setOpen] = useState<OpenGoal>(null)
  function begin() {
    setImported(null)
    setImporting(true)
  }
  function done(count: number) {
    setImporting(false)
    setImported(count)
  }
  return (
    <StrategyScreen
      title={t('planning.goals.title')}
      lead={t('planning.goals.lead')}
      actions={() =>
        !importing && (
          <>
            <Button variant="secondary" onClick={() => setOpen({ what: 'add', under: null })}>
              <PlusIcon aria-hidden />
              {t('goalForm.newTitle')}
            </Button>
            <Button onClick={begin}>{t('planning.goals.import')}</Button>
          </>
        )
      }
    >
      {({ id }) => (
        <div className="pv-plan-stack">
          {importing && <GoalImportPanel strategyId={id} onClose={() => setImporting(false)} onDone={done} />}
          {imported !== null && <ImportedGoals count={imported} />}
          <KnownGoals strategyId={id} open={open} onOpen={setOpen} />
        </div>
      )}
    </StrategyScreen>
  )
}

/** Takes the place and the focus of the panel that took them in. */
function ImportedGoals({ count }: { count: number }) {
  const { t } = useTranslation()
  const alert = useFocusOnShow<HTMLDivElement>()
  return (
    <Alert data-color="success" role="status" tabIndex={-1} ref={alert}>
      {t('planning.goals.done', { count })}
    </Alert>
  )
}
