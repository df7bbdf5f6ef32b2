import { Button } from '@digdir/designsystemet-react'
import { LightningFillIcon } from '@navikt/aksel-icons'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mayRaise } from '../../../shared/board/authorship.ts'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import { isId } from '../../../shared/ids.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { useSheets } from '../sheets/sheet-stack.ts'
import { conflictInWords, partiesInWords, partyName, raisedByName } from '../words.ts'
import { HandledLines } from './HandledLines.tsx'
import './ConflictItem.css'
import { ConflictRemarks } from './ConflictRemarks.tsx'

interface ConflictItemProps {
  conflict: Conflict
  /** Its causal chain, where that is told, and the way to it in the picture: both come with their texts, which a card's sheet is shown without. */
  chain?: ReactNode
  toChain?: ReactNode
}

/** One goal conflict: its parties, what it is about, the table's sentence, the picture in words, and what is made of it. */
export function ConflictItem({ conflict, chain, toChain }: ConflictItemProps) {
  const { t } = useTranslation()
  const { view, snapshot, may, actor, session } = useBoard()
  const sheets = useSheets()
  const named = { view, proposals: snapshot.state.proposals }
  const parties = partiesInWords(t, named, conflict.parties)
  return (
    <li className="pv-conflict" data-severity={conflict.severity}>
      <p className="pv-conflict-parties">
        {conflict.parties.map((id, index) => (
          <Fragment key={id}>
            {index > 0 && <span className="pv-conflict-versus">{t('board.conflicts.versus')}</span>}
            <span data-party={isId('goal', id) ? 'goal' : 'plan'} lang="nb">
              {partyName(named, id) ?? t('board.conflicts.goneParty')}
            </span>
          </Fragment>
        ))}
      </p>
      <p className="pv-conflict-kind">
        <LightningFillIcon aria-hidden />
        <span>{t(`board.conflictKind.${conflict.kind}`)}</span>
        <span>{t(`board.severity.${conflict.severity}`)}</span>
      </p>
      {conflict.sentence && <p className="pv-conflict-sentence">{conflict.sentence}</p>}
      <p className="pv-conflict-words">
        <strong>{t('board.conflicts.inWords')}</strong> {conflictInWords(t, named, conflict)}
      </p>
      <HandledLines conflict={conflict} />
      {chain}
      <ConflictRemarks about={conflict.id} />
      <div className="pv-conflict-foot">
        <span>{t('board.conflicts.raisedBy', { who: raisedByName(t, view.workshop.tables, conflict.raisedBy) })}</span>
        {toChain}
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('handling.openNamed', { parties })}
          onClick={() => sheets.open({ kind: 'handle', conflictId: conflict.id })}
        >
          {t('handling.open')}
        </Button>
        {may('flag') && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={t('board.conflicts.editNamed', { parties })}
            onClick={() => sheets.open({ kind: 'editConflict', conflictId: conflict.id })}
          >
            {t('board.conflicts.edit')}
          </Button>
        )}
        {may('flag') && mayRaise(actor, conflict.raisedBy) && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={t('board.conflicts.withdrawNamed', { parties })}
            onClick={() => {
              session.withdrawConflict(conflict.id)
              announce(t('board.conflicts.withdrawn'))
            }}
          >
            {t('board.conflicts.withdraw')}
          </Button>
        )}
      </div>
    </li>
  )
}
