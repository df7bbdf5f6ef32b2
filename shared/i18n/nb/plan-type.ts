/** What types of plans are called: on cards, in the catalogue and in its import. */
export const planType = {
  municipalPlan: 'Kommuneplan',
  societalPart: 'Kommuneplanens samfunnsdel',
  landUsePart: 'Kommuneplanens arealdel',
  actionPart: 'Kommuneplanens handlingsdel',
  thematicSubPlan: 'Kommunedelplan (tematisk)',
  landUseSubPlan: 'Kommunedelplan (areal)',
  themePlan: 'Temaplan',
  strategy: 'Strategi',
  actionPlan: 'Handlingsplan',
  areaZoning: 'Områderegulering',
  detailZoning: 'Detaljregulering',
  businessPlan: 'Virksomhetsplan',
  report: 'Melding',
  other: 'Annen plan',
} as const
