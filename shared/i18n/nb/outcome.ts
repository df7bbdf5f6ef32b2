/** Outcome, versions, exports. */
export const outcome = {
  title: 'Resultat',
} as const
