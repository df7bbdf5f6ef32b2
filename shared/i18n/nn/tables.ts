import type { Catalogue } from '../translate.ts'

export const tables: Catalogue['tables'] = {
  lead: 'Sjå korleis det går ved eit bord, eller gå inn og hjelp til. Det du gjer, står som gjort av prosessleiaren.',
  look: 'Sjå',
  lookAt: 'Sjå på tavla til {{name}}',
  help: 'Hjelp til',
  helpAt: 'Hjelp til: {{name}}',
  activeAt: 'Siste aktivitet kl. {{time}}',
  looking: '{{name}}, berre til å sjå på',
}
