import { ToggleGroup } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCauses } from '../causes/useCauses.ts'
import { MatrixTable } from './MatrixTable.tsx'
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
  const [part, setPart] = useState<Part>('pairs')
  return (
    <div className="pv-matrix" data-part={part}>
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
      {part === 'table' ? (
        <MatrixTable causes={causes} pairs={pairs ?? []} />
      ) : pairs ? (
        <PairsToAssess causes={causes} pairs={pairs} />
      ) : (
        <p className="pv-causes-empty">{t('matrix.pairs.working')}</p>
      )}
    </div>
  )
}
