import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/access/roles.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { shownBoard } from '../../../shared/workshop/spotlight.ts'
import { ReadOnlyBoard } from '../../board/poster/ReadOnlyBoard.tsx'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useLiveState } from '../live/LiveProvider.tsx'
import { JoinPoster } from './JoinPoster.tsx'
import './Projector.css'
import { useProjectorTitle } from './useProjectorTitle.ts'

interface ProjectorPictureProps {
  view: WorkshopView
  role: Exclude<Role, 'participant'>
  /** The join code is shown only on a screen the facilitator's own browser opened: the viewer link is public. */
  mayReadLinks: boolean
}

/** The poster: one message as its title, one picture, and where we are in the footer. */
export function ProjectorPicture({ view, role, mayReadLinks }: ProjectorPictureProps) {
  const { t } = useTranslation()
  const live = useLiveState()
  const control = live.control ?? view.control
  const { workshop, municipality, example } = view
  const isWaiting = control.stage === 'preparing'
  // What this projector cannot show yet is shown as the plenary board.
  const shown = shownBoard(control.spotlight) ?? workshop.plenaryBoardId
  const shownTitle = useProjectorTitle(workshop, shown)
  const title = isWaiting ? workshop.title : shownTitle
  const heading = usePageTitle(title)
  return (
    <div className="pv-projector">
      <main id="main" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1} className="pv-projector-title">
          {title}
        </h1>
        <p className="pv-projector-lead">
          {isWaiting ? municipality : `${workshop.title} · ${t('ui.inputNotDecision')}`}
        </p>
        <div className="pv-projector-picture">
          {live.refused ? (
            <ErrorMessage error={live.refused} />
          ) : isWaiting ? (
            <JoinPoster workshopId={workshop.id} mayReadLinks={mayReadLinks} />
          ) : (
            <ReadOnlyBoard key={shown} view={view} boardId={shown} as={role} />
          )}
        </div>
      </main>
      <footer className="pv-projector-footer">
        <span>
          {example ? `${t('ui.productName')} · ${t('ui.exampleData')}` : `${t('ui.productName')} · ${municipality}`}
        </span>
        <span role="status">
          {live.connected || live.control === null
            ? t(`workshop.stage.${control.stage}`)
            : t('workshop.projector.offline')}
        </span>
      </footer>
    </div>
  )
}
