import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import { useBoard } from '../board-context.ts'
import { useCauses } from '../causes/useCauses.ts'
import { ClosedInPhase } from '../sheets/ClosedInPhase.tsx'
import { SheetFrame } from '../sheets/SheetFrame.tsx'
import { partiesInWords } from '../words.ts'
import { AffectedField } from './AffectedField.tsx'
import { ChainInWords } from './ChainInWords.tsx'
import { HandledLines } from './HandledLines.tsx'
import { HandlingChoice } from './HandlingChoice.tsx'
import { StatusChoice } from './StatusChoice.tsx'

/** What is made of a conflict that was flagged: how far it has come, how it is handled, who is affected; and why it is one. */
export function HandleSheet({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const { t } = useTranslation()
  const { view, snapshot, may } = useBoard()
  const causes = useCauses()
  const parties = partiesInWords(t, { view, proposals: snapshot.state.proposals }, conflict.parties)
  return (
    <SheetFrame title={t('handling.sheet.title')} placement="right" onClose={onClose}>
      <section className="pv-sheet-section">
        <p lang="nb">
          <strong>{parties}</strong>
        </p>
        <p className="pv-sheet-help">
          {[t(`board.conflictKind.${conflict.kind}`), t(`board.severity.${conflict.severity}`)].join(' · ')}
        </p>
        {conflict.sentence && <p lang="nb">{conflict.sentence}</p>}
        <ClosedInPhase verb="flag" />
      </section>
      {may('flag') ? (
        <>
          <StatusChoice conflict={conflict} />
          <HandlingChoice conflict={conflict} causes={causes} />
          <AffectedField conflict={conflict} />
        </>
      ) : (
        <HandledLines conflict={conflict} />
      )}
      <ChainInWords parties={conflict.parties} causes={causes} />
    </SheetFrame>
  )
}
