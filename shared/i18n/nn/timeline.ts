/** When plans are worked on, and whether there is room for the work. */
export const timeline = {
  form: {
    title: 'Kapasitet til planarbeid',
    help: 'Månadsverk per år. Lat året stå tomt der de ikkje veit.',
    wrong: 'Skriv eit tal frå 0 til {{limit}}, eller lat det stå tomt.',
    year: '{{year}}: {{months}} månadsverk',
  },
}
