import { Table } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formatInstant } from '../../shared/i18n/dates.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { address } from '../../shared/protocol/addresses.ts'
import type { OutcomeSummary } from '../../shared/protocol/rest/outcome.ts'
import { Downloads } from './Downloads.tsx'
import { Part } from './Part.tsx'
import { versionInAddress, versionParameter } from './shown-version.ts'

/** All stored versions, newest first, each to look at and to download; and the workshop as it stands. */
export function VersionList({ workshopId, versions }: { workshopId: WorkshopId; versions: readonly OutcomeSummary[] }) {
  const { t, i18n } = useTranslation()
  const show = (version: number | 'current') =>
    `${address('outcome', { workshopId })}?${versionParameter}=${versionInAddress(version)}`
  return (
    <Part id="versjoner" title={t('outcome.versions')} className="pv-outcome-versions">
      {versions.length === 0 ? (
        <p className="pv-outcome-muted">{t('outcome.noVersions')}</p>
      ) : (
        <>
          <div className="pv-outcome-scroll">
            <Table>
              <Table.Head>
                <Table.Row>
                  <Table.HeaderCell scope="col">{t('outcome.column.version')}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{t('outcome.column.stored')}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{t('outcome.column.holds')}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{t('outcome.column.downloads')}</Table.HeaderCell>
                </Table.Row>
              </Table.Head>
              <Table.Body>
                {versions.map(({ version, computedAt, plans, conflicts }) => (
                  <Table.Row key={version}>
                    <Table.HeaderCell scope="row">
                      <Link className="pv-outcome-link" href={show(version)}>
                        {t('outcome.version', { version })}
                      </Link>
                    </Table.HeaderCell>
                    <Table.Cell>{formatInstant(computedAt, i18n.language)}</Table.Cell>
                    <Table.Cell>
                      {t('outcome.holds', {
                        plans: t('outcome.plans', { count: plans }),
                        conflicts: t('outcome.conflicts', { count: conflicts }),
                      })}
                    </Table.Cell>
                    <Table.Cell>
                      <Downloads workshopId={workshopId} version={version} />
                    </Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
          <Link className="pv-outcome-link" href={show('current')}>
            {t('outcome.seeCurrent')}
          </Link>
        </>
      )}
    </Part>
  )
}
