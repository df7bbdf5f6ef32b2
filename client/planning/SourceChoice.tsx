import { Alert, Button, Spinner, Textfield } from '@digdir/designsystemet-react'
import { FileExcelIcon } from '@navikt/aksel-icons'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../shared/limits.ts'
import { bytesPerMegabyte, fileTooLarge } from '../../shared/planning/file-fault.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { upload } from '../ui/api.ts'
import { FileInput } from './FileInput.tsx'
import { fileErrorText } from './file-error-text.ts'
import { type ImportSource, pastedSource } from './import-source.ts'

/** Where the rows come from: a file that is dropped or chosen, or cells pasted from a spreadsheet. */
export function SourceChoice({ onSource }: { onSource: (source: ImportSource) => void }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const read = useMutation({
    mutationFn: async (from: File | string): Promise<ImportSource> => {
      if (typeof from === 'string') return pastedSource(from, t('planning.import.pastedName'))
      if (from.size > limits.uploadBytes) throw fileTooLarge(limits.uploadBytes)
      return { name: from.name, ...(await upload(planningApi.readFile, from)) }
    },
    onSuccess: onSource,
  })
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) read.mutate(file)
  }
  return (
    <div className="pv-plan-stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's short way to the button inside */}
      <div
        className="pv-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileExcelIcon aria-hidden />
        <p id="pv-drop-text">{t('planning.import.drop', { limit: limits.uploadBytes / bytesPerMegabyte })}</p>
        <Button loading={read.isPending} onClick={() => input.current?.click()} aria-describedby="pv-drop-text">
          {t('planning.import.chooseFile')}
        </Button>
        <FileInput
          ref={input}
          accept=".xlsx,.csv,.tsv,.txt"
          label={t('planning.import.chooseFile')}
          onFile={read.mutate}
        />
        {read.isPending && <Spinner aria-label={t('planning.import.reading')} />}
      </div>
      {read.error && (
        <Alert data-color="danger" role="alert">
          {fileErrorText(t, read.error)}
        </Alert>
      )}
      <Textfield
        multiline
        rows={4}
        label={t('planning.import.paste')}
        description={t('planning.import.pasteHelp')}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        onPaste={(event) => {
          // Read at once and not written into the field: thousands of rows would stand still in it.
          const text = event.clipboardData.getData('text/plain')
          if (pasted !== '' || !text.includes('\n')) return
          event.preventDefault()
          read.mutate(text)
        }}
      />
      <div>
        <Button variant="secondary" disabled={pasted.trim() === ''} onClick={() => read.mutate(pasted)}>
          {t('planning.import.readPasted')}
        </Button>
      </div>
    </div>
  )
}
