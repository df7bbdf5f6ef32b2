import { Button, ToggleGroup } from '@digdir/designsystemet-react'
import { ArrowRedoIcon, ArrowUndoIcon, LightningFillIcon, PlusIcon } from '@navikt/aksel-icons'
import { memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { FilterButton } from '../filter/FilterButton.tsx'
import type { BoardSession, BoardSnapshot, NamedAction } from '../session/board-session.ts'
import { askedAs } from '../session/board-verbs.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import './BoardFooter.css'
import { type BoardView, viewsOf } from './board-views.ts'

interface BoardFooterProps {
  view: BoardView
  onView: (view: BoardView) => void
}

/**
 * Views of the board, undo and redo of what was done on this device, and the verbs that start something new. Its parts are drawn
 * apart from the board, which changes with everything others do.
 */
export function BoardFooter({ view, onView }: BoardFooterProps) {
  const { cards, snapshot, session, may } = useBoard()
  const views = useMemo(() => viewsOf([...cards.values()]), [cards])
  const ifOpen = (action: NamedAction | null) => (action && may(askedAs[action.verb]) ? action : null)
  return (
    <footer className="pv-board-footer">
      <ViewChoice views={views} view={view} onView={onView} />
      {snapshot.ready && (
        <div className="pv-board-verbs">
          <FilterButton />
          <History session={session} canUndo={ifOpen(snapshot.canUndo)} canRedo={ifOpen(snapshot.canRedo)} />
          <NewThings mayPropose={may('propose')} mayFlag={may('flag')} />
        </div>
      )}
    </footer>
  )
}

const ViewChoice = memo(function ViewChoice({
  views,
  view,
  onView,
}: BoardFooterProps & { views: readonly BoardView[] }) {
  const { t } = useTranslation()
  return (
    <ToggleGroup
      data-toggle-group={t('board.view.label')}
      variant="secondary"
      value={view}
      onChange={(value) => onView(views.find((each) => each === value) ?? 'canvas')}
    >
      {views.map((each) => (
        <ToggleGroup.Item key={each} value={each}>
          {t(`board.view.${each}`)}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  )
})

const NewThings = memo(function NewThings({ mayPropose, mayFlag }: { mayPropose: boolean; mayFlag: boolean }) {
  const { t } = useTranslation()
  const sheets = useSheets()
  return (
    <>
      {mayPropose && (
        <Button variant="secondary" onClick={() => sheets.open({ kind: 'propose' })}>
          <PlusIcon aria-hidden />
          {t('board.propose.button')}
        </Button>
      )}
      {mayFlag && (
        <Button onClick={() => sheets.open({ kind: 'flag', parties: [] })}>
          <LightningFillIcon aria-hidden />
          {t('board.flag.button')}
        </Button>
      )}
    </>
  )
})

type HistoryProps = { session: BoardSession } & Pick<BoardSnapshot, 'canUndo' | 'canRedo'>

const History = memo(function History({ session, canUndo, canRedo }: HistoryProps) {
  const { t } = useTranslation()
  const undoButton = useRef<HTMLButtonElement>(null)
  const named = ({ verb, about }: NamedAction) => t(`board.action.${verb}`, { about })
  if (!canUndo && !canRedo) return null
  const undo = canUndo && t('board.undo', { action: named(canUndo) })
  return (
    <>
      <Button
        ref={undoButton}
        variant="secondary"
        className="pv-board-undo"
        aria-disabled={!canUndo}
        title={undo ?? undefined}
        onClick={() => {
          if (!canUndo) return
          session.undo()
          announce(t('board.undone', { action: named(canUndo) }))
        }}
      >
        <ArrowUndoIcon aria-hidden />
        <span>{undo ?? t('board.nothingToUndo')}</span>
      </Button>
      {canRedo && (
        <Button
          icon
          variant="secondary"
          aria-label={t('board.redo', { action: named(canRedo) })}
          title={t('board.redo', { action: named(canRedo) })}
          onClick={() => {
            session.redo()
            // The last step that could be redone takes this button with it.
            if (!session.getSnapshot().canRedo) undoButton.current?.focus()
            announce(t('board.redone', { action: named(canRedo) }))
          }}
        >
          <ArrowRedoIcon aria-hidden />
        </Button>
      )}
    </>
  )
})
