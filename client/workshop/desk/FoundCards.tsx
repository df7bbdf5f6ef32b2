import { useTranslation } from 'react-i18next'
import type { Acting } from '../../../shared/access/can.ts'
import { cardName } from '../../../shared/board/card.ts'
import type { BoardId } from '../../../shared/ids.ts'
import { hasEveryWord } from '../../../shared/planning/comparable.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { Spotlight } from '../../../shared/workshop/spotlight.ts'
import { BoardProvider } from '../../board/BoardProvider.tsx'
import { useBoard } from '../../board/board-context.ts'
import { RemoteButton } from './RemoteButton.tsx'

/** More cards than these are found by searching. */
const mostShown = 8

interface FoundProps {
  text: string
  boardId: BoardId
  spotlight: Spotlight
  onShow: (spotlight: Spotlight) => void
}

/** The cards of a board whose name has these words: the workshop's plans, and what was proposed on that board. */
export function FoundCards({ view, actor, ...found }: FoundProps & { view: WorkshopView; actor: Acting }) {
  return (
    <BoardProvider view={view} boardId={found.boardId} actor={actor} keepsCopy={false} opening={null}>
      <Found {...found} />
    </BoardProvider>
  )
}

function Found({ text, boardId, spotlight, onShow }: FoundProps) {
  const { t } = useTranslation()
  const found = [...useBoard().cards.values()].filter((card) => hasEveryWord(cardName(card), text))
  return (
    <>
      <ul className="pv-remote" data-wide>
        {found.slice(0, mostShown).map((card) => (
          <li key={card.id}>
            <RemoteButton shown={spotlight} shows={{ view: 'card', boardId, cardId: card.id }} onShow={onShow}>
              <span lang="nb">{cardName(card)}</span>
              {card.kind === 'proposal' && <span className="pv-remote-topic">{t('projector.card.proposal')}</span>}
              {card.kind === 'goal' && (
                <span className="pv-remote-topic">{t(`planning.goalLevel.${card.goal.level}`)}</span>
              )}
            </RemoteButton>
          </li>
        ))}
      </ul>
      <p role="status">
        {found.length === 0
          ? t('projector.remote.noCards')
          : found.length > mostShown && t('projector.more', { count: found.length - mostShown })}
      </p>
    </>
  )
}
