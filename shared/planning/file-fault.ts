/** Why a file cannot be read, as the parameter `reason` of `fileUnreadable`. Sentences: i18n `planning.fileFault.*`. */
export const fileFaultReasons = [
  'empty',
  'oldOrEncrypted',
  'encrypted',
  'webPage',
  'brokenWorkbook',
  'quoteNotClosed',
  'brokenRow',
  'cellTooLong',
  'tooManyColumns',
  'tooMuchText',
  'tooMuchMemory',
] as const
export type FileFaultReason = (typeof fileFaultReasons)[number]
