import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { address } from '../../../shared/protocol/addresses.ts'
import { ExampleLabel } from '../../ui/ExampleLabel.tsx'
import { TableBadge } from '../../ui/TableBadge.tsx'
import { TimeLeftText } from '../../workshop/agenda/TimeLeftText.tsx'
import { useBoard } from '../board-context.ts'
import { SaveStatus } from './SaveStatus.tsx'

interface BoardHeaderProps {
  heading: RefObject<HTMLHeadingElement | null>
  title: string
  tools: ReactNode
}

/** Whose board it is, what to do now, and whether the work is saved. */
export function BoardHeader({ heading, title, tools }: BoardHeaderProps) {
  const { t } = useTranslation()
  const { view, table, actor, control } = useBoard()
  const { phase, timer } = control
  const { workshop, municipality, example } = view
  const closed = control.stage === 'closed'
  return (
    <header className="pv-board-header">
      {actor.role !== 'participant' && (
        <Link href={address('desk', { workshopId: workshop.id })} className="pv-board-back">
          {t('board.toDesk')}
        </Link>
      )}
      <TableBadge number={table?.number ?? null} />
      <div className="pv-board-task">
        <h1 ref={heading} tabIndex={-1}>
          <span className="pv-visually-hidden">{t('board.titleBeforeTask', { title })}</span>
          {closed ? t('board.closedTask') : (phase?.instruction ?? workshop.task)}
        </h1>
        <p>
          {phase && !closed && <strong>{phase.title}</strong>}
          <span className="pv-board-workshop">
            {t('board.workshopLine', { workshop: table?.topic || workshop.title, municipality })}
          </span>
          {example && <ExampleLabel />}
        </p>
      </div>
      {tools}
      {timer && !closed && (
        <p className="pv-board-time">
          <span className="pv-visually-hidden">{t('agenda.timer.title')}</span>
          <TimeLeftText timer={timer} />
        </p>
      )}
      <SaveStatus />
    </header>
  )
}
