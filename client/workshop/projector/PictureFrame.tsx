import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import type { Spotlight } from '../../../shared/workshop/spotlight.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useLiveState } from '../live/LiveProvider.tsx'
import './Projector.css'
import { pictureTitle } from './picture-title.ts'

interface PictureFrameProps {
  view: WorkshopView
  control: ControlState
  spotlight: Spotlight
  inDialog: boolean | undefined
  children: ReactNode
}

/** The poster around every picture: one message as its title, and where we are in the footer. */
export function PictureFrame({ view, control, spotlight, inDialog, children }: PictureFrameProps) {
  const { t } = useTranslation()
  const live = useLiveState()
  const { workshop, municipality, example } = view
  const title = pictureTitle(t, workshop, spotlight)
  const Body = inDialog ? 'div' : 'main'
  return (
    <div className="pv-projector">
      <Body className="pv-projector-body" id={inDialog ? undefined : 'main'}>
        {inDialog ? <h2 className="pv-projector-title">{title}</h2> : <PageHeading title={title} />}
        <p className="pv-projector-lead">
          {spotlight.view === 'join' ? municipality : `${workshop.title} · ${t('ui.inputNotDecision')}`}
        </p>
        <div className="pv-projector-picture">{live.refused ? <ErrorMessage error={live.refused} /> : children}</div>
      </Body>
      <footer className="pv-projector-footer">
        <span>
          {example ? `${t('ui.productName')} · ${t('ui.exampleData')}` : `${t('ui.productName')} · ${municipality}`}
        </span>
        <span role="status">
          {live.connected || live.control === null ? (
            <WhereWeAre view={view} control={control} />
          ) : (
            t('projector.offline')
          )}
        </span>
      </footer>
    </div>
  )
}

function PageHeading({ title }: { title: string }) {
  const heading = usePageTitle(title)
  return (
    <h1 ref={heading} tabIndex={-1} className="pv-projector-title">
      {title}
    </h1>
  )
}

/** The phase under way, or how the workshop stands while there is none. */
function WhereWeAre({ view, control: { phase, stage } }: Pick<PictureFrameProps, 'view' | 'control'>) {
  const { t } = useTranslation()
  const { agenda } = view.workshop
  if (!phase || stage !== 'open') return t(`workshop.stage.${stage}`)
  const place = agenda.findIndex(({ id }) => id === phase.id) + 1
  // A phase that was taken out of the agenda while it goes on has no place in it.
  const placed = place > 0 && t('projector.agenda.place', { place, count: agenda.length })
  return [placed, phase.title].filter(Boolean).join(' · ')
}
