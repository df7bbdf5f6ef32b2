import { Button, Textfield } from '@digdir/designsystemet-react'
import { MinusIcon, PlusIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import type { Table, Workshop } from '../../../shared/workshop/workshop.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { TableBadge } from '../../ui/TableBadge.tsx'
import { SaveBar } from './SaveBar.tsx'
import { SetupSection } from './SetupSection.tsx'
import { useSetupDraft } from './useSetupDraft.ts'

interface TableDraft {
  id: Table['id'] | undefined
  number: number
  topic: string
}

/** Tables: how many, and what each works with. */
export function TablesSection({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const setup = useSetupDraft<TableDraft[]>(workshop, 'tables')
  const [asking, setAsking] = useState(false)
  const tables: TableDraft[] = setup.draft ?? workshop.tables.map(({ id, number, topic }) => ({ id, number, topic }))
  const removesOne = workshop.tables.some((table) => !tables.some((kept) => kept.id === table.id))

  function save() {
    setAsking(false)
    setup.save({ tables: tables.map(({ id, topic }) => ({ ...(id !== undefined && { id }), topic: topic.trim() })) })
  }

  return (
    <SetupSection step="tables">
      <fieldset className="pv-stepper">
        <legend className="pv-visually-hidden">{t('workshop.setup.tables.count')}</legend>
        <Button
          icon
          variant="secondary"
          aria-label={t('workshop.setup.tables.fewer')}
          disabled={tables.length <= 1}
          onClick={() => setup.write(tables.slice(0, -1))}
        >
          <MinusIcon aria-hidden />
        </Button>
        <output className="pv-stepper-count" aria-live="polite">
          {t('workshop.setup.tables.summary', { count: tables.length })}
        </output>
        <Button
          icon
          variant="secondary"
          aria-label={t('workshop.setup.tables.more')}
          disabled={tables.length >= limits.tables}
          onClick={() =>
            setup.write([...tables, { id: undefined, number: (tables.at(-1)?.number ?? 0) + 1, topic: '' }])
          }
        >
          <PlusIcon aria-hidden />
        </Button>
      </fieldset>
      <ol className="pv-table-rows">
        {tables.map((table, index) => (
          <li key={table.number}>
            <TableBadge number={table.number} />
            <Textfield
              aria-label={t('workshop.setup.tables.topic', { number: table.number })}
              placeholder={t('workshop.setup.tables.topic', { number: table.number })}
              value={table.topic}
              maxLength={limits.labelChars}
              onChange={(event) =>
                setup.write(tables.map((one, at) => (at === index ? { ...one, topic: event.target.value } : one)))
              }
            />
          </li>
        ))}
      </ol>
      <SaveBar setup={setup} onSave={() => (removesOne ? setAsking(true) : save())} />
      <ConfirmDialog
        open={asking}
        dangerous
        title={t('workshop.setup.tables.removeTitle')}
        text={t('workshop.setup.tables.removeText')}
        confirm={t('workshop.setup.tables.remove')}
        onConfirm={save}
        onClose={() => setAsking(false)}
      />
    </SetupSection>
  )
}
