import type { Catalogue } from '../translate.ts'

export const ui: Catalogue['ui'] = {
  productName: 'Planverksted',
  exampleData: 'Eksempeldata sette saman frå opne kjelder',
  inputNotDecision: 'Innspel, ikkje vedtak',
  cancel: 'Avbryt',
  close: 'Lukk',
  save: 'Lagre',
  delete: 'Slett',
  edit: 'Endre',
  loading: 'Lastar …',
  tryAgain: 'Prøv igjen',
  reload: 'Last inn på nytt',
  toStart: 'Til startsida',
  skipToContent: 'Hopp til innhaldet',
  breadcrumbs: 'Du er her',
  language: 'Språk',
  languageName: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  copy: 'Kopier',
  copied: 'Kopiert',
  copyFailed: 'Nettlesaren let oss ikkje kopiere. Marker teksten og kopier han sjølv.',
  notFound: 'Sida finst ikkje',
  notFoundText:
    'Adressa kan vere skriven feil, eller sida kan vere sletta. Har du ein kode, skriv du han inn på startsida.',
  brokenTitle: 'Sida stoppa opp',
  brokenText:
    'Noko gjekk gale då sida skulle visast. Det som er lagra, er trygt. Last inn på nytt; sei frå til prosessleiaren dersom det skjer igjen.',
}
