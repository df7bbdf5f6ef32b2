import { type Static, Type } from 'typebox'
import { WorkshopId } from '../../ids.ts'
import { Outcome } from '../../outcome/types.ts'
import { endpoint } from './endpoint.ts'

const workshopParams = Type.Object({ workshopId: WorkshopId })

export const OutcomeSummary = Type.Object({
  version: Type.Integer(),
  computedAt: Type.String(),
  plans: Type.Integer(),
  conflicts: Type.Integer(),
})
export type OutcomeSummary = Static<typeof OutcomeSummary>

/** `current` is computed from the boards as they stand; a number is a stored version. */
const Version = Type.Union([Type.Literal('current'), Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })])
const versionParams = Type.Object({ workshopId: WorkshopId, version: Version })

/** Each is the end of a file's name, as it meets those who download it. A CSV file holds one table: plans, goals, or polls. */
export const exportFormats = ['json', 'csv', 'xlsx', 'mal.csv', 'temperaturmalinger.csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const outcomeApi = {
  outcomes: endpoint('GET', '/api/workshops/:workshopId/outcomes', 'Stored outcomes, newest first', {
    params: workshopParams,
    answer: Type.Array(OutcomeSummary),
  }),
  close: endpoint('POST', '/api/workshops/:workshopId/outcomes', 'Close the workshop and store its outcome', {
    params: workshopParams,
    answer: OutcomeSummary,
  }),
  outcome: endpoint('GET', '/api/workshops/:workshopId/outcomes/:version', 'One outcome, stored or current', {
    params: versionParams,
    answer: Outcome,
  }),
}

/** Path pattern of a download, for the server's routes. */
export function exportPattern(format: ExportFormat): string {
  return `${outcomeApi.outcome.path}/export.${format}`
}

/** Address of a download; served as an attachment, so the browser follows it as a plain link. */
export function exportPath(workshopId: WorkshopId, version: number | 'current', format: ExportFormat): string {
  return `/api/workshops/${workshopId}/outcomes/${version}/export.${format}`
}
