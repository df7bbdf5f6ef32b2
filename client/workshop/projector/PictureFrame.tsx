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
  children: ReactNode
}

/** The poster around every picture: one message as its title, and where we are in the footer. */
export function PictureFrame({ view, control, spotlight, children }: PictureFrameProps) {
  const { t } = useTranslation()
  const live = useLiveState()
  const { workshop, municipality, example } = view
  const title = pictureTitle(t, workshop, spotlight)
  const heading = usePageTitle(title)
  return (
    <div className="pv-projector">
      <main id="main" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1} className="pv-projector-title">
          {title}
        </h1>
        <p className="pv-projector-lead">
          {spotlight.view === 'join' ? municipality : `${workshop.title} · ${t('ui.inputNotDecision')}`}
        </p>
        <div className="pv-projector-picture">{live.refused ? <ErrorMessage error={live.refused} /> : children}</div>
      </main>
      <footer className="pv-projector-footer">
        <span>
          {example ? `${t('ui.productName')} · ${t('ui.exampleData')}` : `${t('ui.productName')} · ${municipality}`}
        </span>
        <span role="status">
          {live.connected || live.control === null ? t(`workshop.stage.${control.stage}`) : t('projector.offline')}
        </span>
      </footer>
    </div>
  )
}
