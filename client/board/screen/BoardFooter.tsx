import { Button, ToggleGroup } from '@digdir/designsystemet-react'
import { ArrowRedoIcon, ArrowUndoIcon, LightningFillIcon, PlusIcon } from '@navikt/aksel-icons'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import type { NamedAction } from '../session/board-session.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import './BoardFooter.css'
import { type BoardView, boardViews } from './board-views.ts'

interface BoardFooterProps {
  view: BoardView
  onView: (view: BoardView) => void
}

/** Views of the board, undo and redo of what was done on this device, and the verbs that start something new. */
export function BoardFooter({ view, onView }: BoardFooterProps) {
  const { t } = useTranslation()
  const { snapshot, may } = useBoard()
  const sheets = useSheets()
  return (
    <footer className="pv-board-footer">
      <ToggleGroup
        data-toggle-group={t('board.view.label')}
        variant="secondary"
        value={view}
        onChange={(value) => onView(boardViews.find((each) => each === value) ?? 'canvas')}
      >
        {boardViews.map((each) => (
          <ToggleGroup.Item key={each} value={each}>
            {t(`board.view.${each}`)}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup>
      {snapshot.ready && (
        <div className="pv-board-verbs">
          {may('place') && <History />}
          {may('propose') && (
            <Button variant="secondary" onClick={() => sheets.open({ kind: 'propose' })}>
              <PlusIcon aria-hidden />
              {t('board.propose.button')}
            </Button>
          )}
          {may('flag') && (
            <Button onClick={() => sheets.open({ kind: 'flag', parties: [] })}>
              <LightningFillIcon aria-hidden />
              {t('board.flag.button')}
            </Button>
          )}
        </div>
      )}
    </footer>
  )
}

function History() {
  const { t } = useTranslation()
  const { session, snapshot } = useBoard()
  const { canUndo, canRedo } = snapshot
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
}
