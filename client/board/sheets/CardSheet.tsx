import { Button } from '@digdir/designsystemet-react'
import { LightningFillIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { cardName } from '../../../shared/board/card.ts'
import type { CardId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { ConflictItem } from '../conflicts/ConflictItem.tsx'
import { conflictsOf } from '../words.ts'
import { CardFacts } from './CardFacts.tsx'
import { DecisionSection } from './DecisionSection.tsx'
import { MoveSection } from './MoveSection.tsx'
import { ProposalActions } from './ProposalActions.tsx'
import { RemarksSection } from './RemarksSection.tsx'
import { SheetFrame } from './SheetFrame.tsx'
import { useSheets } from './sheet-stack.ts'
import { TimingSection } from './TimingSection.tsx'

interface CardSheetProps {
  cardId: CardId
  /** Open with the lanes to move to in sight and focus. */
  atMove: boolean
  onClose: () => void
}

/** Everything about one card, and everything that can be done with it. */
export function CardSheet({ cardId, atMove, onClose }: CardSheetProps) {
  const { t } = useTranslation()
  const card = useBoard().cards.get(cardId)
  if (!card) {
    return (
      <SheetFrame title={t('board.sheet.facts')} placement="right" onClose={onClose}>
        <p>{t('board.sheet.gone')}</p>
      </SheetFrame>
    )
  }
  return (
    <SheetFrame title={<span lang="nb">{cardName(card)}</span>} placement="right" onClose={onClose}>
      <CardFacts card={card} />
      <MoveSection card={card} focused={atMove} onMoved={onClose} />
      <DecisionSection card={card} />
      <TimingSection cardId={card.id} />
      <CardConflicts cardId={card.id} />
      <RemarksSection about={card.id} />
      {card.kind === 'proposal' && <ProposalActions proposal={card.proposal} onWithdrawn={onClose} />}
    </SheetFrame>
  )
}

function CardConflicts({ cardId }: { cardId: CardId }) {
  const { t } = useTranslation()
  const { snapshot, may } = useBoard()
  const sheets = useSheets()
  const conflicts = conflictsOf(snapshot.state, cardId)
  return (
    <section className="pv-sheet-section">
      <h3>{t('board.conflicts.title')}</h3>
      {conflicts.length === 0 && <p className="pv-sheet-help">{t('board.conflicts.noneForCard')}</p>}
      <ul className="pv-conflicts">
        {conflicts.map((conflict) => (
          <ConflictItem key={conflict.id} conflict={conflict} />
        ))}
      </ul>
      {may('flag') && (
        <Button
          variant="secondary"
          style={{ alignSelf: 'start' }}
          onClick={() => sheets.open({ kind: 'flag', parties: [cardId] })}
        >
          <LightningFillIcon aria-hidden />
          {t('board.flag.button')}
        </Button>
      )}
    </section>
  )
}
