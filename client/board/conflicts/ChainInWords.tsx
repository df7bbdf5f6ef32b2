import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConflictParty } from '../../../shared/board/records/conflict.ts'
import { causalGraph } from '../../../shared/outcome/causes/causal-graph.ts'
import { tieLines } from '../../../shared/outcome/causes/chain-words.ts'
import { conflictChains } from '../../../shared/outcome/causes/conflict-chain.ts'
import { linkedAmong } from '../../../shared/outcome/causes/linked-among.ts'
import type { Causes } from '../causes/useCauses.ts'
import './ConflictItem.css'

/** What ties the parties of one conflict together, by the links of the causal picture. */
export function ChainInWords({ parties, causes }: { parties: readonly ConflictParty[]; causes: Causes }) {
  const { t } = useTranslation()
  const { faces, state, nameOf } = causes
  // Of one conflict, on a sheet: milliseconds even where the picture is thick.
  const chain = useMemo(
    () => conflictChains(causalGraph(linkedAmong(faces.keys(), state), state.links))(parties),
    [faces, state, parties],
  )
  return (
    <section className="pv-sheet-section">
      <h3>{t('handling.chain.title')}</h3>
      {chain.ties.length === 0 ? (
        <p className="pv-sheet-help">{t('handling.chain.none')}</p>
      ) : (
        <ul className="pv-conflict-chains" lang="nb">
          {tieLines(t, chain, state.links, nameOf).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
