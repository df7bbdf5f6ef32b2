import { Button, Heading } from '@digdir/designsystemet-react'
import { ExternalLinkIcon } from '@navikt/aksel-icons'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../../shared/ids.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { shownBoard } from '../../../shared/workshop/spotlight.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { TableBadge } from '../../ui/TableBadge.tsx'
import { useLive } from '../live/LiveProvider.tsx'

/** The remote control of what the hall sees: one press, one board. */
export function ProjectorRemote({ workshop, control }: { workshop: Workshop; control: ControlState }) {
  const { t } = useTranslation()
  const live = useLive()
  const show = useMutation({
    mutationFn: (boardId: BoardId) => live.command({ type: 'show', spotlight: { view: 'board', boardId } }),
  })
  const boards = [
    { boardId: workshop.plenaryBoardId, number: null, topic: '' },
    ...workshop.tables.map(({ boardId, number, topic }) => ({ boardId, number, topic })),
  ]
  return (
    <section className="pv-panel" aria-labelledby="storskjerm">
      <Heading level={2} data-size="xs" id="storskjerm">
        {t('workshop.desk.projector')}
      </Heading>
      <p className="pv-panel-lead">{t('workshop.desk.projectorLead')}</p>
      <ErrorMessage error={show.error} />
      <ul className="pv-remote">
        {boards.map(({ boardId, number, topic }) => {
          const isShown = shownBoard(control.spotlight) === boardId
          return (
            <li key={boardId}>
              <button type="button" aria-pressed={isShown} onClick={() => show.mutate(boardId)}>
                <span className="pv-remote-head">
                  <TableBadge number={number} size="sm" />
                  {isShown && <span className="pv-remote-shown">{t('workshop.desk.shows')}</span>}
                </span>
                {topic && <span className="pv-remote-topic">{topic}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      <Button asChild variant="secondary" className="pv-panel-button">
        <a href={address('projector', { workshopId: workshop.id })} target="_blank" rel="noreferrer">
          <ExternalLinkIcon aria-hidden />
          {t('workshop.desk.openProjector')}
          <span className="pv-visually-hidden">{t('workshop.setup.dryRun.newTab')}</span>
        </a>
      </Button>
    </section>
  )
}
