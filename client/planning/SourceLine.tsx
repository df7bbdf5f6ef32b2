import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { ImportSource } from './import-source.ts'

const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const

/** What was read, how a text file was understood, and the way to another. */
export function SourceLine({ source, onOther }: { source: ImportSource; onOther: () => void }) {
  const { t } = useTranslation()
  const { name, encoding, delimiter } = source
  const line =
    encoding && delimiter
      ? t('planning.import.readCsv', {
          name,
          encoding: encoding.toUpperCase(),
          delimiter: t(`planning.import.delimiter.${delimiterNames[delimiter]}`),
        })
      : t('planning.import.read', { name })
  return (
    <div className="pv-plan-row">
      <strong className="pv-source-name">{line}</strong>
      <Button variant="tertiary" onClick={onOther}>
        {t('planning.import.otherFile')}
      </Button>
    </div>
  )
}
