/** When plans are worked on, and whether there is room for the work. */
export const timeline = {
  form: {
    title: 'Kapasitet til planarbeid',
    help: 'Månedsverk per år. La året stå tomt der dere ikke vet.',
    wrong: 'Skriv et tall fra 0 til {{limit}}, eller la det stå tomt.',
    year: '{{year}}: {{months}} månedsverk',
  },
} as const
