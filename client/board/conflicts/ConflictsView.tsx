import { ToggleGroup } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardState } from '../../../shared/board/state.ts'
import type { ConflictId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { CausesView } from '../causes/CausesView.tsx'
import { MatrixView } from '../matrix/MatrixView.tsx'
import { ShowOnProjector } from '../sheets/ShowOnProjector.tsx'
import { ConflictsInWords } from './ConflictsInWords.tsx'
import './ConflictsView.css'

const ways = ['picture', 'matrix', 'words'] as const
type Way = (typeof ways)[number]

/** The board's goal conflicts, as a causal picture, as a matrix of the same links, or in words with all of it. What stands on the board is shown first; where nothing does yet, what a table begins with. */
export function ConflictsView() {
  const { t } = useTranslation()
  const { snapshot, may } = useBoard()
  const [way, setWay] = useState<Way>(() => firstWay(snapshot.state, may('flag')))
  const [shownFirst, setShownFirst] = useState<ConflictId | null>(null)
  return (
    <section className="pv-conflicts-view" data-way={way} aria-labelledby="conflicts-title">
      <div className="pv-conflicts-head">
        <h2 id="conflicts-title">{t('board.conflicts.title')}</h2>
        <ToggleGroup
          data-toggle-group={t('causal.view.label')}
          data-size="sm"
          variant="secondary"
          value={way}
          onChange={(value) => {
            setShownFirst(null)
            setWay(ways.find((each) => each === value) ?? 'words')
          }}
        >
          {ways.map((each) => (
            <ToggleGroup.Item key={each} value={each}>
              {t(`causal.view.${each}`)}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
        {way === 'words' ? <ShowOnProjector /> : <ShowOnProjector picture />}
      </div>
      {way === 'picture' && <CausesView shownFirst={shownFirst} />}
      {way === 'matrix' && <MatrixView />}
      {way === 'words' && (
        <ConflictsInWords
          onShow={(id) => {
            setShownFirst(id)
            setWay('picture')
          }}
        />
      )}
    </section>
  )
}

function firstWay({ links, statements, conflicts }: BoardState, mayFlag: boolean): Way {
  if (links.size + statements.size > 0) return 'picture'
  return conflicts.size === 0 && mayFlag ? 'matrix' : 'words'
}
