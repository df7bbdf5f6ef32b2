/** The fields of a plan a column can be mapped to. `planId` recognises rows of our own export. */
export const catalogueFields = [
  'name',
  'planType',
  'status',
  'adopted',
  'revision',
  'committee',
  'sector',
  'description',
  'source',
  'effort',
  'statutory',
  'legalBasis',
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
