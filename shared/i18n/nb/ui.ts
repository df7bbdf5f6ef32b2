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
  loading: 'Laster …',
  tryAgain: 'Prøv igjen',
  reload: 'Last inn på nytt',
  toStart: 'Til startsiden',
  skipToContent: 'Hopp til innholdet',
  breadcrumbs: 'Du er her',
  language: 'Språk',
  languageName: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  copy: 'Kopier',
  copied: 'Kopiert',
  copyFailed: 'Nettleseren lot oss ikke kopiere. Merk teksten og kopier den selv.',
  notFound: 'Siden finnes ikke',
  notFoundText:
    'Adressen kan være skrevet feil, eller siden kan være slettet. Har du en kode, skriver du den inn på startsiden.',
  brokenTitle: 'Siden stoppet opp',
  brokenText:
    'Noe gikk galt da siden skulle vises. Det som er lagret, er trygt. Last inn på nytt; meld fra til prosesslederen hvis det skjer igjen.',
} as const
