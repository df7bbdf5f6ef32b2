import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import { limits } from '../../../shared/limits.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { useDraft } from '../sheets/draft-texts.ts'
import { SentenceField } from '../sheets/SentenceField.tsx'

/** Who is affected by a conflict, in the table's own words. */
export function AffectedField({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const { session } = useBoard()
  const { affected: saved = '', ...rest } = conflict
  const [text, setText] = useDraft(`affected ${conflict.id}`, saved)
  const save = () => {
    const affected = text.trim()
    session.flag(affected ? { ...rest, affected } : rest)
    setText(null)
    announce(t('handling.sheet.saved'))
  }
  return (
    <section className="pv-sheet-section">
      <SentenceField
        label={t('handling.sheet.affected')}
        description={t('handling.sheet.affectedHelp')}
        value={text}
        onChange={setText}
      />
      {text !== saved && text.length <= limits.sentenceChars && (
        <Button variant="secondary" style={{ alignSelf: 'start' }} onClick={save}>
          {t('handling.sheet.saveAffected')}
        </Button>
      )}
    </section>
  )
}
