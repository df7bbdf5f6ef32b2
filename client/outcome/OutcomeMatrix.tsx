import { Details } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { effectText } from '../../shared/outcome/causes/effect-text.ts'
import { linkMatrix } from '../../shared/outcome/causes/link-matrix.ts'
import type { Outcome, OutcomeLink } from '../../shared/outcome/types.ts'
import { BoardBadge } from './BoardBadge.tsx'
import '../ui/effect-colours.css'
import './OutcomeMatrix.css'

interface OutcomeMatrixProps {
  outcome: Outcome
  links: readonly OutcomeLink[]
}

/** What the boards have scored between plans and goals, on request: the row acts on the column. */
export function OutcomeMatrix({ outcome, links }: OutcomeMatrixProps) {
  const { t } = useTranslation()
  const { columns, lines } = linkMatrix(links)
  if (lines.length === 0) return null
  return (
    <Details data-size="sm">
      <Details.Summary>{t('matrix.outcome.summary')}</Details.Summary>
      <Details.Content>
        <section
          className="pv-outcome-matrix"
          aria-label={t('matrix.table.label')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is out of sight is scrolled to by keyboard too.
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                <td>{t('matrix.table.corner')}</td>
                {columns.map(({ id, name }) => (
                  <th key={id} scope="col" lang="nb">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ boardId, from, effects }) => (
                <tr key={`${boardId} ${from.id}`}>
                  <th scope="row" lang="nb">
                    <BoardBadge outcome={outcome} boardId={boardId} /> {from.name}
                  </th>
                  {effects.map((effect, index) => (
                    <td key={columns[index]?.id} data-effect={effect ?? undefined}>
                      {effect !== null && effectText(effect)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Details.Content>
    </Details>
  )
}
