/** Texts of the overview of tables. */
export const tables = {
  lead: 'Se hvordan det går ved et bord, eller gå inn og hjelp til. Det du gjør, står som gjort av prosesslederen.',
  look: 'Se',
  lookAt: 'Se på tavla til {{name}}',
  help: 'Hjelp til',
  helpAt: 'Hjelp til: {{name}}',
  activeAt: 'Siste aktivitet kl. {{time}}',
  looking: '{{name}}, bare til å se på',
  devices: 'Nettbrett',
  device: 'Nettbrett {{number}}',
  noContact: 'uten kontakt nå',
  movesTo: 'flyttes til {{table}}',
  movesToLater: 'flyttes til {{table}} når det får kontakt',
  move: 'Flytt til …',
  moveWhich: 'Flytt til …: nettbrett {{number}} ved {{table}}',
  moveTitle: 'Flytt nettbrett {{number}} ved {{table}} til …',
  moveText:
    'Det som er gjort, blir på tavla til {{table}}. Nettbrettet viser det nye bordet med en gang, eller når det får kontakt igjen.',
  stay: 'Bli ved {{table}}',
  moveAnnounced: 'Nettbrett {{number}} ved {{from}} flyttes til {{to}}.',
  stayAnnounced: 'Nettbrett {{number}} blir ved {{from}}.',
}
