/** Words shared by all screens. */
export const ui = {
  productName: 'Planverksted',
  exampleData: 'Eksempeldata satt sammen fra åpne kilder',
  inputNotDecision: 'Innspill, ikke vedtak',
  cancel: 'Avbryt',
  close: 'Lukk',
  save: 'Lagre',
  delete: 'Slett',
  edit: 'Endre',
  back: 'Tilbake',
  loading: 'Laster …',
  tryAgain: 'Prøv igjen',
  notFound: 'Siden finnes ikke',
} as const
