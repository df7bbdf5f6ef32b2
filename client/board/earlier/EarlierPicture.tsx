import { Button } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { arrange } from '../../../shared/board/arrange.ts'
import { cardsOf } from '../../../shared/board/card.ts'
import { type PlainBoard, stateOfPlain } from '../../../shared/board/plain-board.ts'
import { formatInstant } from '../../../shared/i18n/dates.ts'
import type { BoardId, WorkshopId } from '../../../shared/ids.ts'
import { boardsApi, type EarlierSummary } from '../../../shared/protocol/rest/boards.ts'
import { announce } from '../../ui/announce.ts'
import { call } from '../../ui/api.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Resource, resourceKey, useResource } from '../../ui/resource.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'
import { BoardContext, useBoard } from '../board-context.ts'
import { Poster } from '../poster/Poster.tsx'
import { SheetFrame } from '../sheets/SheetFrame.tsx'
import './earlier.css'

interface EarlierPictureProps {
  params: { workshopId: WorkshopId; boardId: BoardId }
  earlier: EarlierSummary
  onBack: () => void
  onClose: () => void
}

/** The board as it stood, as a picture, and the way to have it back. */
export function EarlierPicture({ params, earlier, onBack, onClose }: EarlierPictureProps) {
  const { t, i18n } = useTranslation()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const when = formatInstant(earlier.keptAt, i18n.language)
  const one = { ...params, earlierId: earlier.id }
  const kept = useResource(boardsApi.earlierBoard, { params: one })
  const restore = useMutationOnce({
    mutationFn: () => call(boardsApi.restoreBoard, { params: one }),
    async onSuccess() {
      announce(t('late.earlier.done', { when }))
      onClose()
      await queries.invalidateQueries({ queryKey: resourceKey(boardsApi.earlierBoards, params) })
    },
  })
  return (
    <SheetFrame
      title={t('late.earlier.stood', { when })}
      placement="center"
      wide
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onBack}>
            {t('late.earlier.back')}
          </Button>
          <Button onClick={() => setAsking(true)}>{t('late.earlier.makeSo')}</Button>
        </>
      }
    >
      <div className="pv-earlier-picture">
        <Resource of={kept}>{({ board }) => <Picture board={board} />}</Resource>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('late.earlier.askTitle')}
        text={t('late.earlier.askText', { when })}
        confirm={t('late.earlier.confirm')}
        busy={restore.isPending}
        error={restore.error}
        onConfirm={() => restore.mutate()}
        onClose={() => setAsking(false)}
      />
    </SheetFrame>
  )
}

/** The poster of another state than the one that stands. */
function Picture({ board }: { board: PlainBoard }) {
  const scene = useBoard()
  const { view, snapshot } = scene
  const shown = useMemo(() => {
    const state = stateOfPlain(board)
    const cards = cardsOf(view, state)
    return { state, cards, columns: arrange(view.workshop.lanes, cards, state) }
  }, [board, view])
  const cards = new Map(shown.cards.map((card) => [card.id, card]))
  return (
    <BoardContext value={{ ...scene, cards, columns: shown.columns, snapshot: { ...snapshot, state: shown.state } }}>
      <Poster />
    </BoardContext>
  )
}
