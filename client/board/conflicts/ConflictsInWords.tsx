import type { ConflictId } from '../../../shared/ids.ts'
import { CausesInWords } from '../causes/CausesInWords.tsx'
import { useCauses, useFindings } from '../causes/useCauses.ts'
import { ConflictList } from './ConflictList.tsx'

const noChains: ReadonlyMap<ConflictId, readonly string[]> = new Map()

/** The conflicts, each with its causal chain, and after them all of the causal picture. */
export function ConflictsInWords({ onShow }: { onShow: (id: ConflictId) => void }) {
  const causes = useCauses()
  const findings = useFindings(causes)
  return (
    <>
      <ConflictList chains={findings?.chains ?? noChains} onShow={onShow} />
      <CausesInWords causes={causes} findings={findings} />
    </>
  )
}
