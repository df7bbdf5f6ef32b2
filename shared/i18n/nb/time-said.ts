/** What is said of a card's time wherever the card is. */
export const timeSaid = {
  tag: { overbooked: 'Overbooket år', outOfOrder: 'Feil rekkefølge' },
  breach: {
    starts: '«{{plan}}» starter før «{{foundation}}», som den bygger på.',
    finishes: '«{{plan}}» er ferdig før «{{foundation}}», som den bygger på.',
  },
  others: {
    timed: '{{who}} tidfestet {{name}}: {{start}} til {{finish}}',
    untimed: '{{who}} fjernet tidfestingen av {{name}}',
  },
  over: '{{year}} er overbooket med {{months}} månedsverk.',
} as const
