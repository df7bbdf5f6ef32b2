/** Where people work. */
export const places = { table: 'Bord {{number}}', plenary: 'Plenum' } as const
