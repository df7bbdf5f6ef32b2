import { Button, Heading } from '@digdir/designsystemet-react'
import { PencilIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeleteDialog } from '../DeleteDialog.tsx'

interface EntriesProps<Entry extends { id: string }> {
  title: string
  lead?: string
  empty: string
  add: string
  entries: readonly Entry[]
  nameOf: (entry: Entry) => string
  remove: (entry: Entry) => Promise<unknown>
  /** The form for one; null: a new one. */
  form: (entry: Entry | null, onClose: () => void) => ReactNode
  children: (entry: Entry) => ReactNode
}

/** A list a planner adds to, changes and deletes from: facts, or trends. */
export function Entries<Entry extends { id: string }>(props: EntriesProps<Entry>) {
  const { title, lead, empty, add, entries, nameOf, remove, form, children } = props
  const { t } = useTranslation()
  const titleId = useId()
  const [editing, setEditing] = useState<{ entry: Entry | null } | null>(null)
  const [deleting, setDeleting] = useState<Entry | null>(null)
  return (
    <section className="pv-plan-panel" aria-labelledby={titleId}>
      <Heading level={2} data-size="xs" id={titleId}>
        {title}
      </Heading>
      {lead && <p className="pv-plan-note">{lead}</p>}
      <div className="pv-plan-row">
        <Button variant="secondary" onClick={() => setEditing({ entry: null })}>
          <PlusIcon aria-hidden />
          {add}
        </Button>
      </div>
      {entries.length === 0 && <p className="pv-plan-empty">{empty}</p>}
      <ul className="pv-entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div>{children(entry)}</div>
            <div className="pv-plan-actions">
              <Button
                variant="tertiary"
                icon
                aria-label={t('knowledge.editNamed', { name: nameOf(entry) })}
                onClick={() => setEditing({ entry })}
              >
                <PencilIcon aria-hidden />
              </Button>
              <Button
                variant="tertiary"
                icon
                data-color="danger"
                aria-label={t('knowledge.deleteNamed', { name: nameOf(entry) })}
                onClick={() => setDeleting(entry)}
              >
                <TrashIcon aria-hidden />
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {editing && form(editing.entry, () => setEditing(null))}
      {deleting && (
        <DeleteDialog
          title={t('knowledge.deleteTitle', { name: nameOf(deleting) })}
          text={t('knowledge.deleteText')}
          remove={() => remove(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
    </section>
  )
}
