import type { Acting } from '../../../shared/access/can.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import type { Spotlight } from '../../../shared/workshop/spotlight.ts'
import { SpreadPicture } from '../../outcome/merge/SpreadPicture.tsx'
import { SystemPicture } from '../../planning/system/SystemPicture.tsx'
import { PollPicture } from '../../poll/PollPicture.tsx'
import { useLiveState } from '../live/LiveProvider.tsx'
import { AgendaPicture } from './AgendaPicture.tsx'
import { BoardPicture } from './BoardPicture.tsx'
import { JoinPoster } from './JoinPoster.tsx'
import { PictureFrame } from './PictureFrame.tsx'

interface ProjectorPictureProps {
  view: WorkshopView
  /** Who looks: boards are read as this. */
  actor: Acting
  /** The join code is shown only on a screen the facilitator's own browser opened: the viewer link is public. */
  mayReadLinks: boolean
  /** The picture is a part of another page, which has its own heading. */
  inDialog?: boolean
}

/** What the desk has chosen for the hall, as a poster. */
export function ProjectorPicture(props: ProjectorPictureProps) {
  const control = useLiveState().control ?? props.view.control
  const spotlight = shownIn(control)
  return (
    <PictureFrame view={props.view} control={control} spotlight={spotlight} inDialog={props.inDialog}>
      <Picture {...props} control={control} spotlight={spotlight} />
    </PictureFrame>
  )
}

/** While the hall comes in, nothing lies on the boards: how to join is shown in their place. */
function shownIn({ stage, spotlight }: ControlState): Spotlight {
  return stage === 'preparing' && spotlight.view === 'board' ? { view: 'join' } : spotlight
}

interface PictureProps extends ProjectorPictureProps {
  control: ControlState
  spotlight: Spotlight
}

/** One component for each view; the frame has the title. */
function Picture({ view, actor, mayReadLinks, control, spotlight }: PictureProps) {
  switch (spotlight.view) {
    case 'poll':
      return <PollPicture />
    case 'spread':
      return <SpreadPicture view={view} />
    case 'agenda':
      return <AgendaPicture view={view} control={control} />
    case 'planSystem':
      return <SystemPicture plans={view.plans} />
    case 'join':
      return <JoinPoster workshopId={view.workshop.id} mayReadLinks={mayReadLinks} stage={control.stage} />
    case 'board':
    case 'lane':
    case 'card':
    case 'evidence':
    case 'conflicts':
    case 'causes':
    case 'wheel':
      return <BoardPicture view={view} actor={actor} spotlight={spotlight} />
  }
}
