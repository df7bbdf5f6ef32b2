import type { ErrorParams } from '../protocol/errors.ts'

/** Everything the import can say of a cell or row. Sentences: i18n `planning.finding.*`. */
export const findingCodes = [
  'nameMissing',
  'cellTooLong',
  'unreadableCharacter',
  'tooManyColumns',
  'effortUnread',
  'effortTooLarge',
  'statutoryUnread',
  'decisionUnread',
  'rankUnread',
  'dateUnread',
  'emptyRow',
  'statusRead',
  'planTypeRead',
  'planTypeFromName',
  'planTypeMissing',
  'planTypeUnknown',
  'dateRead',
  'adoptedUnread',
  'effortRead',
  'statutoryRead',
  'treatmentRead',
  'treatmentUnread',
  'sdgsRead',
  'sdgsUnread',
  'goalsRead',
  'goalsUnread',
  'foundationsRead',
  'foundationsUnread',
  'foundationCycle',
  'duplicateInFile',
  'duplicateInCatalogue',
] as const
export type FindingCode = (typeof findingCodes)[number]

/**
 * error: the row cannot be taken in, and why. understood: it can, and this is what was read from the cell. duplicate: it
 * can, but a plan of the same name is there already.
 */
export interface Finding {
  readonly level: 'error' | 'understood' | 'duplicate'
  /** Counted from 0; null where the finding is about the whole row. */
  readonly column: number | null
  /** The cell as it was written. */
  readonly value: string
  readonly code: FindingCode
  readonly params: ErrorParams
}
