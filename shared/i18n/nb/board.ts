/** The board: cards, lanes, conflicts, status. */
export const board = {
  decision: {
    continue: 'Videreføres',
    revise: 'Revideres',
    new: 'Ny',
    replace: 'Erstattes av',
    repeal: 'Oppheves',
    postpone: 'Utsettes',
    noPlan: 'Løses uten plan',
  },
  conflictKind: {
    land: 'Arealbruk',
    money: 'Økonomi',
    time: 'Tid',
    capacity: 'Kapasitet',
    distribution: 'Fordeling',
  },
  severity: { '1': 'Liten', '2': 'Tydelig', '3': 'Alvorlig' },
} as const
