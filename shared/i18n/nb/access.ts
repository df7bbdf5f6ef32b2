/** Joining: code, table, links. */
export const access = {
  joinTitle: 'Bli med i arbeidsverkstedet',
} as const
