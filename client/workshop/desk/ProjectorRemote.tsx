import { Button, Details, Heading } from '@digdir/designsystemet-react'
import { ExternalLinkIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { Acting } from '../../../shared/access/can.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { TableBadge } from '../../ui/TableBadge.tsx'
import { spotlightName } from '../projector/spotlight-name.ts'
import { useShow } from '../useShow.ts'
import { LeadSwitch } from './LeadSwitch.tsx'
import { PartPicker } from './PartPicker.tsx'
import { RemoteButton } from './RemoteButton.tsx'

/** Pictures of the workshop, each one press away. */
const pictures = ['agenda', 'join', 'spread', 'poll', 'planSystem'] as const

interface ProjectorRemoteProps {
  view: WorkshopView
  control: ControlState
  /** Whom boards are read as. */
  actor: Acting
}

/** The remote control of what the hall sees: what is shown now, one press for the usual, and parts of a board by choice. */
export function ProjectorRemote({ view, control, actor }: ProjectorRemoteProps) {
  const { t } = useTranslation()
  const show = useShow()
  const { workshop } = view
  const { spotlight } = control
  return (
    <section className="pv-panel" aria-labelledby="storskjerm">
      <Heading level={2} data-size="xs" id="storskjerm">
        {t('workshop.desk.projector')}
      </Heading>
      <p className="pv-remote-now" role="status">
        <span>{t('projector.remote.now')}</span> <strong>{spotlightName(t, view, spotlight)}</strong>
      </p>
      <ErrorMessage error={show.error} />
      <ul className="pv-remote">
        <li>
          <RemoteButton
            shown={spotlight}
            shows={{ view: 'board', boardId: workshop.plenaryBoardId }}
            onShow={show.mutate}
          >
            <TableBadge number={null} size="sm" />
          </RemoteButton>
        </li>
        {pictures.map((picture) => (
          <li key={picture}>
            <RemoteButton shown={spotlight} shows={{ view: picture }} onShow={show.mutate}>
              {t(`projector.name.${picture}`)}
            </RemoteButton>
          </li>
        ))}
      </ul>
      <ul className="pv-remote" data-dense>
        {workshop.tables.map(({ boardId, number, topic }) => (
          <li key={boardId}>
            <RemoteButton shown={spotlight} shows={{ view: 'board', boardId }} onShow={show.mutate}>
              <TableBadge number={number} size="sm" />
              {topic && <span className="pv-visually-hidden">{topic}</span>}
            </RemoteButton>
          </li>
        ))}
      </ul>
      <Details data-size="sm">
        <Details.Summary>{t('projector.remote.parts')}</Details.Summary>
        <Details.Content>
          <PartPicker view={view} actor={actor} spotlight={spotlight} onShow={show.mutate} />
        </Details.Content>
      </Details>
      <LeadSwitch leading={control.leading} />
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
