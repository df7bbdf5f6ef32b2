/** The steps of a scale, from least to most. */
export const steps = [1, 2, 3, 4, 5] as const
