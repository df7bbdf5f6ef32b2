import { Button } from '@digdir/designsystemet-react'
import { ArrowRightIcon, LightningFillIcon } from '@navikt/aksel-icons'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName, isPlanCard } from '../../../shared/board/card.ts'
import type { CardId } from '../../../shared/ids.ts'
import { AmbitionsSection } from '../ambitions/AmbitionsSection.tsx'
import { useBoard } from '../board-context.ts'
import { conflictsOf } from '../conflicts/by-party.ts'
import { ConflictItem } from '../conflicts/ConflictItem.tsx'
import { EvidenceSection } from '../evidence/EvidenceSection.tsx'
import { CardFacts } from './CardFacts.tsx'
import { type AskedDecision, DecisionSection } from './DecisionSection.tsx'
import { MoveSection } from './MoveSection.tsx'
import { NeedSection } from './NeedSection.tsx'
import { ProposalActions } from './ProposalActions.tsx'
import { phaseFirst, type SheetPart } from './phase-first.ts'
import { RemarksSection } from './RemarksSection.tsx'
import { SheetFrame } from './SheetFrame.tsx'
import { ShowOnProjector } from './ShowOnProjector.tsx'
import { StatutoryWarning } from './StatutoryWarning.tsx'
import { useSheets } from './sheet-stack.ts'
import { TimingSection } from './TimingSection.tsx'

interface CardSheetProps {
  cardId: CardId
  /** Open with the lanes to move to, or the time, in sight and focus. */
  at: 'move' | 'time' | undefined
  onClose: () => void
}

/** Everything about one card, and everything that can be done with it. */
export function CardSheet({ cardId, at, onClose }: CardSheetProps) {
  const { t } = useTranslation()
  const { cards, may, control } = useBoard()
  const sheets = useSheets()
  const [atMoveNow, setAtMoveNow] = useState(at === 'move' ? 1 : 0)
  const [asked, setAsked] = useState<AskedDecision | null>(null)
  const [atNeedNow, setAtNeedNow] = useState(0)
  const card = cards.get(cardId)
  if (!card) {
    return (
      <SheetFrame title={t('board.sheet.facts')} placement="right" onClose={onClose}>
        <p>{t('board.sheet.gone')}</p>
      </SheetFrame>
    )
  }
  const parts: SheetPart[] = [
    { key: 'facts', verb: null, section: <CardFacts card={card} /> },
    { key: 'evidence', verb: null, section: <EvidenceSection cardId={card.id} /> },
    { key: 'show', verb: null, section: <ShowOnProjector cardId={card.id} /> },
    { key: 'move', verb: 'place', section: <MoveSection card={card} focused={atMoveNow} onMoved={onClose} /> },
  ]
  if (isPlanCard(card))
    parts.push(
      {
        key: 'need',
        verb: 'screen',
        section: <NeedSection cardId={card.id} focused={atNeedNow} onDecide={(part) => setAsked({ part })} />,
      },
      { key: 'decision', verb: 'decide', section: <DecisionSection card={card} asked={asked} /> },
      { key: 'time', verb: 'time', section: <TimingSection cardId={card.id} focused={at === 'time'} /> },
    )
  if (card.kind === 'goal')
    parts.push({ key: 'ambitions', verb: 'state', section: <AmbitionsSection goalId={card.id} /> })
  return (
    <SheetFrame
      title={<span lang="nb">{cardName(card)}</span>}
      placement="right"
      onClose={onClose}
      footer={
        (may('flag') || (may('screen') && isPlanCard(card)) || may('place')) && (
          <>
            {may('flag') && (
              <Button variant="secondary" onClick={() => sheets.open({ kind: 'flag', parties: [cardId] })}>
                <LightningFillIcon aria-hidden />
                {t('board.flag.button')}
              </Button>
            )}
            {may('screen') && isPlanCard(card) && (
              <Button variant="secondary" onClick={() => setAtNeedNow(atNeedNow + 1)}>
                {t('screening.goTo')}
              </Button>
            )}
            {may('place') && (
              <Button onClick={() => setAtMoveNow(atMoveNow + 1)}>
                <ArrowRightIcon aria-hidden />
                {t('board.sheet.goToMove')}
              </Button>
            )}
          </>
        )
      }
    >
      <StatutoryWarning card={card} />
      {/* Where there is no phase all is open, and the facts come first. */}
      {(control.phase ? phaseFirst(parts, may) : parts).map(({ key, section }) => (
        <Fragment key={key}>{section}</Fragment>
      ))}
      <CardConflicts cardId={card.id} />
      <RemarksSection about={card.id} />
      {card.kind === 'proposal' && <ProposalActions proposal={card.proposal} onWithdrawn={onClose} />}
    </SheetFrame>
  )
}

function CardConflicts({ cardId }: { cardId: CardId }) {
  const { t } = useTranslation()
  const { snapshot } = useBoard()
  const conflicts = conflictsOf(snapshot.state.conflicts, cardId)
  return (
    <section className="pv-sheet-section">
      <h3>{t('board.conflicts.title')}</h3>
      {conflicts.length === 0 && <p className="pv-sheet-help">{t('board.conflicts.noneForCard')}</p>}
      <ul className="pv-conflicts">
        {conflicts.map((conflict) => (
          <ConflictItem key={conflict.id} conflict={conflict} />
        ))}
      </ul>
    </section>
  )
}
