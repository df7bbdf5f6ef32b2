import { useTranslation } from 'react-i18next'
import type { NodeId } from '../../../shared/ids.ts'
import type { Causes } from '../causes/useCauses.ts'
import './matrix.css'

interface PairEndsProps {
  causes: Causes
  from: NodeId
  to: NodeId
}

/** What acts, and what it acts on: each with what it is. */
export function PairEnds({ causes: { faces, nameOf }, from, to }: PairEndsProps) {
  const { t } = useTranslation()
  const end = (id: NodeId) => (
    <span className="pv-pair-end" data-kind={faces.get(id)?.kind}>
      <span lang="nb">{nameOf(id)}</span>
      <span className="pv-pair-note">{faces.get(id)?.note}</span>
    </span>
  )
  return (
    <p className="pv-pair-ends">
      {end(from)}
      <span className="pv-pair-acts">{t('causal.link.actsOn')}</span>
      {end(to)}
    </p>
  )
}
