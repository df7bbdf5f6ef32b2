import { Checkbox, Table } from '@digdir/designsystemet-react'
import {
  CheckmarkCircleFillIcon,
  CircleIcon,
  ExclamationmarkTriangleFillIcon,
  FilesIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { RowReading } from '../../shared/planning/read-rows.ts'
import { columnLabel } from './column-label.ts'
import { findingText } from './finding-text.ts'
import { type RowState, rowState } from './row-state.ts'
import { StatusText } from './StatusText.tsx'

const icons: Record<RowState, typeof CircleIcon> = {
  ready: CheckmarkCircleFillIcon,
  understood: ExclamationmarkTriangleFillIcon,
  duplicate: FilesIcon,
  error: XMarkOctagonFillIcon,
  empty: CircleIcon,
}

interface PreviewRowProps {
  reading: RowReading
  headers: readonly string[]
  chosen: boolean
  onChoose: (chosen: boolean) => void
}

/** One row of the preview. Its state is told by icon, word and colour. */
export function PreviewRow({ reading, headers, chosen, onChoose }: PreviewRowProps) {
  const { t } = useTranslation()
  const { row, name, draft, findings } = reading
  const state = rowState(reading)
  const Icon = icons[state]
  return (
    <Table.Row className="pv-preview-row" data-state={state}>
      <Table.Cell>
        {draft !== null && (
          <Checkbox
            aria-label={t('planning.import.include', { row, name })}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
      </Table.Cell>
      <Table.HeaderCell scope="row" className="pv-figures">
        {row}
      </Table.HeaderCell>
      <Table.Cell>
        <span className="pv-row-state">
          <Icon aria-hidden />
          {t(`planning.import.state.${state}`)}
        </span>
      </Table.Cell>
      <Table.Cell className="pv-plan-name">
        <span className="pv-preview-name">{name}</span>
      </Table.Cell>
      <Table.Cell className="pv-preview-aside">{draft && t(`planning.planType.${draft.planType}`)}</Table.Cell>
      <Table.Cell className="pv-preview-aside">{draft && <StatusText {...draft} />}</Table.Cell>
      <Table.Cell>
        <ul className="pv-findings">
          {findings.map((finding) => (
            <li key={`${finding.column} ${finding.code}`}>
              {finding.column !== null && <b>{columnLabel(t, headers, finding.column)}</b>} {findingText(t, finding)}
            </li>
          ))}
        </ul>
      </Table.Cell>
    </Table.Row>
  )
}
