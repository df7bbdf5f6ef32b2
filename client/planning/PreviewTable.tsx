import { Checkbox, Table, ToggleGroup } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowReading } from '../../shared/planning/read-rows.ts'
import { Pager, pageOf } from './Pager.tsx'
import { PreviewRow } from './PreviewRow.tsx'
import { isShown, type RowFilter, rowFilters } from './row-state.ts'

interface PreviewTableProps {
  readings: readonly RowReading[]
  headers: readonly string[]
  isChosen: (reading: RowReading) => boolean
  onChoose: (readings: readonly RowReading[], chosen: boolean) => void
}

/** Every row of the file: what was read, what was understood, and why some cannot be taken in. */
export function PreviewTable({ readings, headers, isChosen, onChoose }: PreviewTableProps) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<RowFilter>('all')
  const [wanted, setWanted] = useState(0)
  const filtered = readings.filter((reading) => isShown(reading, filter))
  const { page, shown } = pageOf(filtered, wanted)
  const possible = filtered.filter(({ draft }) => draft !== null)
  return (
    <div className="pv-plan-stack">
      <ToggleGroup
        aria-label={t('planning.import.show')}
        value={filter}
        onChange={(value) => {
          setFilter(rowFilters.find((one) => one === value) ?? 'all')
          setWanted(0)
        }}
      >
        {rowFilters.map((one) => (
          <ToggleGroup.Item key={one} value={one}>
            {t(`planning.import.filter.${one}`, { count: readings.filter((reading) => isShown(reading, one)).length })}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup>
      <div className="pv-table-scroll">
        <Table data-size="sm">
          <caption className="pv-visually-hidden">{t('planning.import.previewCaption')}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">
                <Checkbox
                  label={t('planning.import.includeHead')}
                  checked={possible.length > 0 && possible.every(isChosen)}
                  disabled={possible.length === 0}
                  onChange={(event) => onChoose(possible, event.target.checked)}
                />
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.import.row')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.import.stateHead')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.catalogue.name')}</Table.HeaderCell>
              <Table.HeaderCell scope="col" className="pv-preview-aside">
                {t('planning.catalogue.type')}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" className="pv-preview-aside">
                {t('planning.catalogue.status')}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('planning.import.findings')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {shown.map((reading) => (
              <PreviewRow
                key={reading.row}
                reading={reading}
                headers={headers}
                chosen={isChosen(reading)}
                onChoose={(chosen) => onChoose([reading], chosen)}
              />
            ))}
          </Table.Body>
        </Table>
      </div>
      {filtered.length === 0 && <p className="pv-plan-empty">{t('planning.import.nothing')}</p>}
      <Pager page={page} count={filtered.length} onPage={setWanted} />
    </div>
  )
}
