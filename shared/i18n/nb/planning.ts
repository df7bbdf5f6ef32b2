/** Strategy, catalogue, import, goals. */
export const planning = {
  planType: {
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
  },
  goalLevel: {
    mainGoal: 'Hovedmål',
    subGoal: 'Delmål',
    strategy: 'Strategi',
    assignment: 'Oppdrag',
    task: 'Oppgave',
  },
} as const
