import type { Acting } from '../../../shared/access/can.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { Spotlight } from '../../../shared/workshop/spotlight.ts'
import { CausesPoster } from '../../board/causes/CausesPoster.tsx'
import { Poster } from '../../board/poster/Poster.tsx'
import { ReadOnlyBoard } from '../../board/poster/ReadOnlyBoard.tsx'
import { CardPicture } from './CardPicture.tsx'
import { ConflictsPicture } from './ConflictsPicture.tsx'
import { EvidencePicture } from './EvidencePicture.tsx'
import { LanePicture } from './LanePicture.tsx'
import { WheelPicture } from './WheelPicture.tsx'

type OfBoard = Extract<Spotlight, { boardId: unknown }>

interface BoardPictureProps {
  view: WorkshopView
  actor: Acting
  spotlight: OfBoard
}

/** A board whole or a part of it. It stays open while another part of the same board is shown. */
export function BoardPicture({ view, actor, spotlight }: BoardPictureProps) {
  return (
    <ReadOnlyBoard key={spotlight.boardId} view={view} boardId={spotlight.boardId} actor={actor}>
      <Part spotlight={spotlight} />
    </ReadOnlyBoard>
  )
}

function Part({ spotlight }: { spotlight: OfBoard }) {
  switch (spotlight.view) {
    case 'board':
      return <Poster />
    case 'lane':
      return <LanePicture laneId={spotlight.laneId} />
    case 'card':
      return <CardPicture cardId={spotlight.cardId} />
    case 'evidence':
      return <EvidencePicture cardId={spotlight.cardId} />
    case 'conflicts':
      return <ConflictsPicture />
    case 'causes':
      return <CausesPoster nodes={spotlight.nodes} />
    case 'wheel':
      return <WheelPicture />
  }
}
