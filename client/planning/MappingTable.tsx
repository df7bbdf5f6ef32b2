import { Details, Select, Table } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { type CatalogueField, type ColumnMapping, catalogueFields } from '../../shared/planning/catalogue.ts'
import { withField } from '../../shared/planning/column-mapping.ts'
import type { Sheet } from '../../shared/planning/read-rows.ts'
import { columnLabel } from './column-label.ts'

/** Rows from which an example of a column's content is taken. */
const sampledRows = 50

/** Each column of the file, an example of what is in it, and the field it fills. */
export function MappingTable({ sheet, onMapping }: { sheet: Sheet; onMapping: (mapping: ColumnMapping) => void }) {
  const { t } = useTranslation()
  const { cells, mapping, headerRow } = sheet
  const headers = cells[headerRow - 1] ?? []
  const sample = cells.slice(headerRow, headerRow + sampledRows)
  const mapped = mapping.filter((field) => field !== null).length
  return (
    <Details defaultOpen>
      <Details.Summary>{t('planning.import.mappingSummary', { mapped, all: mapping.length })}</Details.Summary>
      <Details.Content>
        <div className="pv-table-scroll">
          <Table data-size="sm">
            <caption className="pv-visually-hidden">{t('planning.import.mappingCaption')}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('planning.import.column')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('planning.import.sample')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('planning.import.field')}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {mapping.map((field, column) => {
                const label = columnLabel(t, headers, column)
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headers may repeat
                  <Table.Row key={column}>
                    <Table.HeaderCell scope="row">{label}</Table.HeaderCell>
                    <Table.Cell className="pv-sample">
                      {sample.find((row) => (row[column] ?? '').trim() !== '')?.[column]}
                    </Table.Cell>
                    <Table.Cell>
                      <FieldChoice
                        label={t('planning.import.fieldOf', { column: label })}
                        field={field}
                        onField={(chosen) => onMapping(withField(mapping, column, chosen))}
                      />
                    </Table.Cell>
                  </Table.Row>
                )
              })}
            </Table.Body>
          </Table>
        </div>
      </Details.Content>
    </Details>
  )
}

interface FieldChoiceProps {
  label: string
  field: CatalogueField | null
  onField: (field: CatalogueField | null) => void
}

function FieldChoice({ label, field, onField }: FieldChoiceProps) {
  const { t } = useTranslation()
  return (
    <Select
      aria-label={label}
      value={field ?? ''}
      onChange={(event) => onField(catalogueFields.find((one) => one === event.target.value) ?? null)}
    >
      <Select.Option value="">{t('planning.import.keep')}</Select.Option>
      {catalogueFields.map((one) => (
        <Select.Option key={one} value={one}>
          {t(`planning.field.${one}`)}
        </Select.Option>
      ))}
    </Select>
  )
}
