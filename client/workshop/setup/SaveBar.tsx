import { Alert, Button } from '@digdir/designsystemet-react'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import type { SetupDraft } from './useSetupDraft.ts'

interface SaveBarProps {
  setup: Pick<SetupDraft<unknown>, 'draft' | 'change' | 'discard'>
  onSave: () => void
}

/** Save and discard, shown when there is something to save; the browser asks before unsaved work is left. */
export function SaveBar({ setup: { draft, change, discard }, onSave }: SaveBarProps) {
  const { t } = useTranslation()
  const changed = draft !== null
  useLeaveWarning(changed)
  return (
    <div className="pv-save">
      <SaveFault error={change.error} />
      {changed ? (
        <div className="pv-save-row">
          <Button onClick={(event) => saveOrShowFault(event.currentTarget, onSave)} loading={change.isPending}>
            {t('ui.save')}
          </Button>
          <Button variant="tertiary" onClick={discard} disabled={change.isPending}>
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

/** Why the set-up was not saved. A colleague's change, and a table at work, have sentences of their own that say what to do. */
function SaveFault({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const conflict = error instanceof DomainError && error.code === 'conflictingChange' ? error : null
  const { table } = conflict?.params ?? {}
  if (table !== undefined) return <Fault text={t('workshop.setup.tables.hasWork', { table })} />
  if (conflict?.where?.includes('/') === false) return <Fault text={t('workshop.setup.changedSince')} />
  return <ErrorMessage error={error} />
}

function Fault({ text }: { text: string }) {
  return (
    <Alert data-color="danger" role="alert">
      {text}
    </Alert>
  )
}
