import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { useLive } from '../../workshop/live/LiveProvider.tsx'

/** Lets the hall see where the tables differ most: until then only the desk does. */
export function ShowSpread({ control }: { control: ControlState }) {
  const { t } = useTranslation()
  const live = useLive()
  const show = useMutation({ mutationFn: () => live.command({ type: 'show', spotlight: { view: 'spread' } }) })
  const isShown = control.spotlight.view === 'spread'
  return (
    <>
      <Button variant="secondary" aria-pressed={isShown} onClick={() => show.mutate()}>
        {t(isShown ? 'merge.shownInHall' : 'merge.showInHall')}
      </Button>
      <ErrorMessage error={show.error} />
    </>
  )
}
