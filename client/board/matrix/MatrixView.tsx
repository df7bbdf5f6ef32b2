import { ToggleGroup } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board-context.ts'
import { useCauses } from '../causes/useCauses.ts'
import { MatrixChoices } from './MatrixChoices.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import type { MatrixChoice } from './matrix-sides.ts'
import { PairsToAssess } from './PairsToAssess.tsx'
import { usePairs } from './usePairs.ts'
import '../../ui/effect-colours.css'
import './matrix.css'

const parts = ['pairs', 'table'] as const
type Part = (typeof parts)[number]

/** The same links as in the causal picture as numbers: first the pairs a table is asked about, then all of it as a table. */
export function MatrixView() {
  const { t } = useTranslation()
  const causes = useCauses()
  const pairs = usePairs()
  const { goals, plans } = useBoard().view
  const [part, setPart] = useState<Part>('pairs')
  const [choice, setChoice] = useState<MatrixChoice>(() => ({
    kind: goals.length === 0 ? 'planPlan' : plans.length === 0 ? 'goalGoal' : 'planGoal',
    level: null,
    search: '',
    only: null,
  }))
  return (
    <div className="pv-matrix">
      <div className="pv-matrix-choices">
        <ToggleGroup
          data-toggle-group={t('matrix.parts.label')}
          data-size="sm"
          variant="secondary"
          value={part}
          onChange={(value) => setPart(parts.find((each) => each === value) ?? 'pairs')}
        >
          {parts.map((each) => (
            <ToggleGroup.Item key={each} value={each}>
              {t(`matrix.parts.${each}`)}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
        {part === 'table' && <MatrixChoices goals={goals} choice={choice} onChoose={setChoice} />}
      </div>
      {part === 'table' ? (
        // Another choice is another table, read from its first cell.
        <MatrixTable key={JSON.stringify(choice)} causes={causes} pairs={pairs ?? []} choice={choice} />
      ) : pairs ? (
        <PairsToAssess causes={causes} pairs={pairs} />
      ) : (
        <p className="pv-causes-empty">{t('matrix.pairs.working')}</p>
      )}
    </div>
  )
}
