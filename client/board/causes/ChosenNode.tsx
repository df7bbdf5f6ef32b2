import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { mayRaise } from '../../../shared/board/authorship.ts'
import { endsOf } from '../../../shared/board/records/link.ts'
import type { Statement } from '../../../shared/board/records/statement.ts'
import { type CardId, isCardId, type NodeId, type StatementId } from '../../../shared/ids.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import { raisedByName } from '../words.ts'
import { LinkList } from './LinkList.tsx'
import type { Causes } from './useCauses.ts'

interface ChosenNodeProps {
  causes: Causes
  id: NodeId
  /** Writes a statement about it. */
  onState: (about: CardId) => void
  onClose: () => void
  /** Null for what stands in the picture for a reason of its own. */
  onTakeOut: (() => void) | null
}

/** What is chosen in the picture, in words: what it is, its links, and all that can be done with it. */
export function ChosenNode({ causes, id, onState, onClose, onTakeOut }: ChosenNodeProps) {
  const { t } = useTranslation()
  const { may } = useBoard()
  const sheets = useSheets()
  const face = causes.faces.get(id)
  const statement = causes.state.statements.get(id as StatementId)
  const about = isCardId(id) ? id : null
  if (!face) return null
  return (
    <section className="pv-chosen" aria-labelledby="valgt">
      <p className="pv-chosen-note">{face.note}</p>
      <h3 id="valgt" lang="nb">
        {face.text}
      </h3>
      <div className="pv-chosen-verbs">
        {may('flag') && (
          <Button data-size="sm" onClick={() => sheets.open({ kind: 'link', from: id, to: null })}>
            {t('causal.link.button')}
          </Button>
        )}
        {about && may('state') && (
          <Button variant="secondary" data-size="sm" onClick={() => onState(about)}>
            {t('causal.statement.aboutThis')}
          </Button>
        )}
        {statement && <StatementVerbs statement={statement} />}
        {onTakeOut && (
          <Button variant="tertiary" data-size="sm" onClick={onTakeOut}>
            {t('causal.chosen.remove')}
          </Button>
        )}
        <Button variant="tertiary" data-size="sm" onClick={onClose}>
          {t('causal.chosen.close')}
        </Button>
      </div>
      <h4>{t('causal.chosen.links')}</h4>
      <LinkList
        causes={causes}
        isShown={(key) => {
          const ends = endsOf(key)
          return ends?.from === id || ends?.to === id
        }}
        none={t('causal.chosen.none')}
      />
    </section>
  )
}

/** Who wrote a statement, and, for those whose it is, how to change it. */
export function StatementVerbs({ statement }: { statement: Statement }) {
  const { t } = useTranslation()
  const { may, actor, session, view } = useBoard()
  const sheets = useSheets()
  const named = t('causal.statement.named', { text: statement.text })
  return (
    <>
      <span className="pv-chosen-note">
        {t('causal.statement.raisedBy', { who: raisedByName(t, view.workshop.tables, statement.raisedBy) })}
      </span>
      {may('state') && mayRaise(actor, statement.raisedBy) && (
        <>
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={`${t('causal.statement.edit')}: ${named}`}
            onClick={() => sheets.open({ kind: 'editStatement', statementId: statement.id })}
          >
            {t('causal.statement.edit')}
          </Button>
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={`${t('causal.statement.withdraw')}: ${named}`}
            onClick={() => {
              session.withdrawStatement(statement.id)
              announce(t('causal.statement.withdrawn'))
            }}
          >
            {t('causal.statement.withdraw')}
          </Button>
        </>
      )}
    </>
  )
}
