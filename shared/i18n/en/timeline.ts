/** When plans are worked on, and whether there is room for the work. */
export const timeline = {
  form: {
    title: 'Capacity for planning',
    help: 'Person-months per year. Leave the year empty where you do not know.',
    wrong: 'Write a number from 0 to {{limit}}, or leave it empty.',
    year: '{{year}}: {{months}} person-months',
  },
}
