import type { Catalogue } from '../translate.ts'

export const tables: Catalogue['tables'] = {
  lead: 'Sjå på eit bord, eller hjelp til. Det du gjer, står som gjort av prosessleiaren.',
  look: 'Sjå',
  lookAt: 'Sjå på tavla til {{name}}',
  help: 'Hjelp til',
  helpAt: 'Hjelp til: {{name}}',
  activeAt: 'Siste aktivitet kl. {{time}}',
  enter: 'Før inn',
  enterFor: 'Før inn for bordet: {{name}}',
  looking: '{{name}}, berre til å sjå på',
  away: '{{count}} borte',
  devices: 'Nettbrett',
  device: 'Nettbrett {{number}}',
  noContact: 'utan kontakt no',
  movesTo: 'blir flytt til {{table}}',
  movesToLater: 'blir flytt til {{table}} når det får kontakt',
  move: 'Flytt til …',
  moveWhich: 'Flytt til …: nettbrett {{number}} ved {{table}}',
  moveTitle: 'Flytt nettbrett {{number}} ved {{table}} til …',
  moveText:
    'Det som er gjort, blir på tavla til {{table}}. Nettbrettet viser det nye bordet med ein gong, eller når det får kontakt att.',
  stay: 'Bli ved {{table}}',
  moveAnnounced: 'Nettbrett {{number}} ved {{from}} blir flytt til {{to}}.',
  stayAnnounced: 'Nettbrett {{number}} blir ved {{from}}.',
}
