import { Heading } from '@digdir/designsystemet-react'
import { ExclamationmarkTriangleFillIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoalProblem, GoalReading } from '../../shared/planning/goal-reading.ts'
import { goalTree } from '../../shared/planning/goal-tree.ts'
import type { GoalImport } from '../../shared/protocol/rest/planning.ts'
import { GoalTreeView } from './GoalTreeView.tsx'

interface GoalPreviewProps {
  reading: GoalReading
  format: GoalImport['format']
}

/** What a text holds of goals, as the tree it will be, with everything that could not be read. */
export function GoalPreview({ reading: { goals, problems }, format }: GoalPreviewProps) {
  const { t } = useTranslation()
  const tree = useMemo(
    () =>
      goalTree(
        goals,
        (_goal, index) => index,
        (goal) => goal.parents,
      ),
    [goals],
  )
  return (
    <>
      {problems.length > 0 && (
        <div role="status">
          <Heading level={3} data-size="2xs">
            {t('planning.goals.problems')}
          </Heading>
          <ul className="pv-problems">
            {problems.map((problem) => (
              <Problem key={`${problem.where} ${problem.code} ${problem.value}`} problem={problem} format={format} />
            ))}
          </ul>
        </div>
      )}
      {goals.length > 0 && (
        <div>
          <Heading level={3} data-size="2xs">
            {t('planning.goals.preview')}
          </Heading>
          <GoalTreeView tree={tree} />
        </div>
      )}
    </>
  )
}

function Problem({ problem, format }: { problem: GoalProblem; format: GoalImport['format'] }) {
  const { t } = useTranslation()
  const { level, where, value, code, params } = problem
  const Icon = level === 'error' ? XMarkOctagonFillIcon : ExclamationmarkTriangleFillIcon
  const place = format === 'list' ? t('planning.goals.line', { line: where }) : where
  const values = { reason: '', length: '', limit: '', parent: '', count: 0, ...params, value }
  return (
    <li data-level={level}>
      <Icon aria-hidden />
      <span>
        {where !== '' && <b>{place}</b>} {value !== '' && `«${value}»: `}
        {t(`planning.goalProblem.${code}`, values)}
      </span>
    </li>
  )
}
