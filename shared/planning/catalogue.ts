/**
 * The fields of a plan a column can be mapped to. `statusDecision` is read from the status text where it has no column of
 * its own; our own exports write it, so that a planner's correction of the reading survives.
 */
export const catalogueFields = [
  'name',
  'planType',
  'status',
  'statusDecision',
  'adopted',
  'revision',
  'committee',
  'sector',
  'area',
  'treatment',
  'description',
  'source',
  'effort',
  'statutory',
  'legalBasis',
  'sdgs',
  'goals',
  'buildsOn',
  'baselineDecision',
  'baselineLane',
  'baselineRank',
  'baselineStart',
  'baselineFinish',
] as const
export type CatalogueField = (typeof catalogueFields)[number]

/** Cells as read from a file, all as text; the first row holds the headers. */
export type Cells = readonly (readonly string[])[]

/** For each column of the file, the field it fills; null columns are kept verbatim in `extra`. */
export type ColumnMapping = readonly (CatalogueField | null)[]
