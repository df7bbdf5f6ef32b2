import { Button } from '@digdir/designsystemet-react'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import type { SetupChange } from './useSetupChange.ts'

interface SaveBarProps {
  changed: boolean
  change: SetupChange
  onSave: () => void
  onDiscard: () => void
}

/** Save and discard, shown when there is something to save; the browser asks before unsaved work is left. */
export function SaveBar({ changed, change, onSave, onDiscard }: SaveBarProps) {
  const { t } = useTranslation()
  useEffect(() => {
    if (!changed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [changed])
  return (
    <div className="pv-save">
      <ErrorMessage error={change.error} />
      {changed ? (
        <div className="pv-save-row">
          <Button onClick={(event) => saveOrShowFault(event.currentTarget, onSave)} loading={change.isPending}>
            {t('ui.save')}
          </Button>
          <Button variant="tertiary" onClick={onDiscard} disabled={change.isPending}>
            {t('workshop.setup.discard')}
          </Button>
          <span className="pv-save-note">{t('workshop.setup.unsaved')}</span>
        </div>
      ) : (
        <p className="pv-saved" role="status">
          {change.isSuccess && (
            <>
              <CheckmarkIcon aria-hidden /> {t('workshop.setup.saved')}
            </>
          )}
        </p>
      )}
    </div>
  )
}

/** Goes to the first field of the section that has a fault, which says itself what is wrong, or saves. */
function saveOrShowFault(button: HTMLElement, onSave: () => void): void {
  const faulty = button.closest('section')?.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (faulty) faulty.focus()
  else onSave()
}
