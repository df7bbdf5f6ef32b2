import { Alert, Button, Heading } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import { rowsAboveHeaders } from '../../shared/planning/column-mapping.ts'
import type { Known } from '../../shared/planning/read-rows.ts'
import { type PlanImportReceipt, planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { Choice } from './Choice.tsx'
import type { ImportSource } from './import-source.ts'
import { MappingTable } from './MappingTable.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { rowState } from './row-state.ts'
import { SourceLine } from './SourceLine.tsx'
import { useFocusOnShow } from './useFocusOnShow.ts'
import { useImportPreview } from './useImportPreview.ts'

interface ImportPreviewProps {
  strategyId: StrategyId
  source: ImportSource
  known: Known
  onOther: () => void
  onDone: (receipt: PlanImportReceipt) => void
}

/** Sheet and columns as they were understood, every row, and the one button that stores something. */
export function ImportPreview({ strategyId, source, known, onOther, onDone }: ImportPreviewProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const preview = useImportPreview(source, known)
  const heading = useFocusOnShow<HTMLHeadingElement>()
  const { sheet, readings, chosen } = preview
  const headers = sheet.cells[sheet.headerRow - 1] ?? []
  const leftOut = readings.filter((reading) => rowState(reading) !== 'empty').length - chosen.length
  const take = useMutationOnce({
    mutationFn: () =>
      call(planningApi.importPlans, {
        params: { strategyId },
        body: {
          cells: sheet.cells.map((row) => [...row]),
          mapping: [...sheet.mapping],
          headerRow: sheet.headerRow,
          rows: chosen.map(({ row }) => row),
          acceptedDuplicates: chosen.filter((reading) => rowState(reading) === 'duplicate').map(({ row }) => row),
        },
      }),
    onSuccess: async (receipt) => {
      onDone(receipt)
      await queries.invalidateQueries()
    },
  })
  return (
    <div className="pv-plan-stack">
      <section className="pv-plan-panel">
        <SourceLine source={source} onOther={onOther} />
        <Heading level={2} data-size="xs" tabIndex={-1} ref={heading}>
          {t('planning.import.mappingTitle')}
        </Heading>
        <p className="pv-plan-note">{t('planning.import.mappingLead')}</p>
        <div className="pv-plan-filters">
          {source.sheets.length > 1 && (
            <Choice
              label={t('planning.import.sheet')}
              value={String(preview.sheetIndex)}
              options={source.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
              onChange={(value) => preview.chooseSheet(Number(value))}
            />
          )}
          <Choice
            label={t('planning.import.headerRow')}
            value={String(sheet.headerRow)}
            options={sheet.cells
              .slice(0, rowsAboveHeaders)
              .map((_row, index) => ({ value: String(index + 1), label: String(index + 1) }))}
            onChange={(value) => preview.chooseHeaderRow(Number(value))}
          />
        </div>
        {!sheet.mapping.includes('name') && (
          <Alert data-color="warning" role="alert">
            {t('planning.import.nameUnmapped')}
          </Alert>
        )}
        <MappingTable sheet={sheet} onMapping={preview.chooseMapping} />
      </section>
      <section className="pv-plan-panel">
        <Heading level={2} data-size="xs">
          {t('planning.import.previewTitle')}
        </Heading>
        <p className="pv-plan-note">{t('planning.import.rowNumbers')}</p>
        {readings.length === 0 ? (
          <p className="pv-plan-empty">{t('planning.import.noRows')}</p>
        ) : (
          <PreviewTable readings={readings} headers={headers} isChosen={preview.isChosen} onChoose={preview.choose} />
        )}
      </section>
      <div className="pv-import-bar">
        <ErrorMessage error={take.error} />
        <span role="status">{leftOut > 0 && t('planning.import.leftOut', { count: leftOut })}</span>
        <Button disabled={chosen.length === 0 || preview.stale} loading={take.isPending} onClick={() => take.mutate()}>
          {t('planning.import.submit', { count: chosen.length })}
        </Button>
      </div>
    </div>
  )
}
