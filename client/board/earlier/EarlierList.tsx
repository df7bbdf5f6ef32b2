import { Button } from '@digdir/designsystemet-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../../shared/i18n/dates.ts'
import type { BoardId, WorkshopId } from '../../../shared/ids.ts'
import { boardsApi, type EarlierSummary } from '../../../shared/protocol/rest/boards.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import { useBoard } from '../board-context.ts'
import { SheetFrame } from '../sheets/SheetFrame.tsx'
import './earlier.css'

interface EarlierListProps {
  params: { workshopId: WorkshopId; boardId: BoardId }
  onLook: (earlier: EarlierSummary) => void
  onClose: () => void
}

/** How the board stood at each change of phase, newest first. */
export function EarlierList({ params, onLook, onClose }: EarlierListProps) {
  const { t, i18n } = useTranslation()
  const { table } = useBoard()
  const list = useResource(boardsApi.earlierBoards, { params })
  const name = table ? t('workshop.table', { number: table.number }) : t('workshop.plenary')
  return (
    <SheetFrame title={t('late.earlier.title', { name })} placement="center" onClose={onClose}>
      <p>{t('late.earlier.lead')}</p>
      <Resource of={list}>
        {(earlier) =>
          earlier.length === 0 ? (
            <p>{t('late.earlier.empty')}</p>
          ) : (
            <ul className="pv-earlier">
              {earlier.map((each) => {
                const when = formatInstant(each.keptAt, i18n.language)
                return (
                  <li key={each.id}>
                    <span>
                      <strong>{whyKept(t, each)}</strong>
                      <span>{when}</span>
                    </span>
                    <Button
                      variant="secondary"
                      aria-label={t('late.earlier.lookAt', { when })}
                      onClick={() => onLook(each)}
                    >
                      {t('late.earlier.look')}
                    </Button>
                  </li>
                )
              })}
            </ul>
          )
        }
      </Resource>
    </SheetFrame>
  )
}

function whyKept(t: TFunction, { why, phase }: EarlierSummary): string {
  if (why === 'restore') return t('late.earlier.restore')
  return phase === null ? t('late.earlier.start') : t('late.earlier.phase', { phase })
}
