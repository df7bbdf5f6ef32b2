import type { TFunction } from 'i18next'
import { limits } from '../../../shared/limits.ts'
import type { PointFault } from '../../../shared/planning/read-points.ts'

/** What is wrong with the lines of a chart, in one plain sentence with the line's number. */
export function pointFaultText(t: TFunction, { code, line }: PointFault): string {
  const why = t(`knowledge.fault.${code}`, { count: limits.seriesPoints })
  return line === null ? why : t('knowledge.fault.line', { line, why })
}
