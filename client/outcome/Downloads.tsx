import { Button } from '@digdir/designsystemet-react'
import { DownloadIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../shared/ids.ts'
import { type ExportFormat, exportPath } from '../../shared/protocol/rest/outcome.ts'

interface DownloadsProps {
  workshopId: WorkshopId
  version: number | 'current'
  formats?: readonly ExportFormat[]
}

/** Excel first: it is what most come for. */
const whole: readonly ExportFormat[] = ['xlsx', 'csv', 'json']

/** Links that download one version in each of the formats, by themselves those that hold all of it or its plans. */
export function Downloads({ workshopId, version, formats = whole }: DownloadsProps) {
  const { t } = useTranslation()
  const about = version === 'current' ? t('outcome.download.current') : t('outcome.download.version', { version })
  return (
    <ul className="pv-outcome-downloads" aria-label={t('outcome.download.label', { about })}>
      {formats.map((format) => (
        <li key={format}>
          <Button asChild variant="secondary">
            <a href={exportPath(workshopId, version, format)} download>
              <DownloadIcon aria-hidden />
              {t(`outcome.download.${format}`)}
              <span className="pv-visually-hidden">{about}</span>
            </a>
          </Button>
        </li>
      ))}
    </ul>
  )
}
