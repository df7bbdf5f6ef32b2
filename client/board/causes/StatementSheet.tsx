import { Button, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '../../../shared/board/records/statement.ts'
import type { StatementId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { useDraft } from '../sheets/draft-texts.ts'
import { SentenceField } from '../sheets/SentenceField.tsx'
import { SheetFrame } from '../sheets/SheetFrame.tsx'
import { useCauses } from './useCauses.ts'

interface StatementSheetProps {
  /** The statement to change; null writes a new one. */
  statement: Statement | null
  /** The id it has, or that a new one gets: so that whoever asks for it can wait for it. */
  id: StatementId
  /** What a new one is about. */
  about: Statement['about']
  onClose: () => void
}

/** Writes a statement, or changes one. Closed by mistake, the sheet comes back with what was typed. */
export function StatementSheet({ statement, id, about, onClose }: StatementSheetProps) {
  const { t } = useTranslation()
  const { session, raisedBy } = useBoard()
  const { nameOf } = useCauses()
  const [text, setText] = useDraft(`statement ${statement?.id ?? about}`, statement?.text ?? '')
  const [tried, setTried] = useState(false)
  const isMissing = text.trim() === ''

  function save(): void {
    setTried(true)
    if (isMissing || text.length > limits.sentenceChars) return
    session.state(statement ? { ...statement, text: text.trim() } : { id, text: text.trim(), about, raisedBy })
    setText(null)
    if (!statement) announce(t('causal.statement.saved'))
    onClose()
  }

  const title = statement
    ? t('causal.statement.editTitle')
    : about
      ? t('causal.statement.aboutTitle', { name: nameOf(about) })
      : t('causal.statement.title')
  return (
    <SheetFrame
      title={title}
      placement="center"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button onClick={save}>{t(statement ? 'causal.statement.saveEdit' : 'causal.statement.save')}</Button>
        </>
      }
    >
      <SentenceField
        label={t('causal.statement.label')}
        description={t('causal.statement.help')}
        value={text}
        onChange={setText}
      />
      {tried && isMissing && <ValidationMessage>{t('causal.statement.needText')}</ValidationMessage>}
    </SheetFrame>
  )
}
