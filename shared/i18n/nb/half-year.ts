/** Half years, as plans are timed. */
export const halfYear = { '1': '1. halvår {{year}}', '2': '2. halvår {{year}}' } as const
