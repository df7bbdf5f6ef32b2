/** Texts of the overview of tables. */
export const tables = {
  lead: 'Se hvordan det går ved et bord, eller gå inn og hjelp til. Det du gjør, står som gjort av prosesslederen.',
  look: 'Se',
  lookAt: 'Se på tavla til {{name}}',
  help: 'Hjelp til',
  helpAt: 'Hjelp til: {{name}}',
  activeAt: 'Siste aktivitet kl. {{time}}',
  looking: '{{name}}, bare til å se på',
}
