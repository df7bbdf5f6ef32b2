import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { mayRaise } from '../../../shared/board/authorship.ts'
import type { Remark } from '../../../shared/board/records/remark.ts'
import { limits } from '../../../shared/limits.ts'
import { useBoard } from '../board-context.ts'
import { newId } from '../new-id.ts'
import { raisedByName } from '../words.ts'
import { useDraft } from './draft-texts.ts'
import './RemarksSection.css'
import { SentenceField } from './SentenceField.tsx'

/** What a table wants kept about a card or a conflict, dissent above all. */
export function RemarksSection({ about }: { about: Remark['about'] }) {
  const { t } = useTranslation()
  const { snapshot, may } = useBoard()
  const remarks = [...snapshot.state.remarks.values()].filter((remark) => remark.about === about)
  const canRemark = may('remark')
  return (
    <section className="pv-sheet-section">
      <h3>{t('board.remarks.title')}</h3>
      {remarks.length === 0 && !canRemark && <p className="pv-sheet-help">{t('board.remarks.none')}</p>}
      <ul className="pv-remarks">
        {remarks.map((remark) => (
          <RemarkItem key={remark.id} remark={remark} />
        ))}
      </ul>
      {canRemark && <NewRemark about={about} />}
    </section>
  )
}

function RemarkItem({ remark }: { remark: Remark }) {
  const { t } = useTranslation()
  const { session, view, may, actor } = useBoard()
  return (
    <li>
      <p>{remark.text}</p>
      <div className="pv-remark-foot">
        <span>{raisedByName(t, view.workshop.tables, remark.raisedBy)}</span>
        {may('remark') && mayRaise(actor, remark.raisedBy) && (
          <Button variant="tertiary" data-size="sm" onClick={() => session.withdrawRemark(remark.id)}>
            {t('board.remarks.withdraw')}
          </Button>
        )}
      </div>
    </li>
  )
}

function NewRemark({ about }: { about: Remark['about'] }) {
  const { t } = useTranslation()
  const { session, raisedBy } = useBoard()
  const [text, setText] = useDraft(`remark ${about}`, '')
  const add = () => {
    session.remark({ id: newId('remark'), about, text: text.trim(), raisedBy })
    setText(null)
  }
  const canAdd = text.trim() !== '' && text.length <= limits.sentenceChars
  return (
    <>
      <SentenceField
        label={t('board.remarks.label')}
        description={t('board.remarks.help')}
        value={text}
        onChange={setText}
      />
      {canAdd && (
        <Button variant="secondary" style={{ alignSelf: 'start' }} onClick={add}>
          {t('board.remarks.add')}
        </Button>
      )}
    </>
  )
}
