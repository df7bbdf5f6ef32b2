/** The causal picture: statements, links, and how goal conflicts are handled. */
export const causes = {
  act: { supports: 'støtter', counteracts: 'motvirker', none: 'påvirker ikke' },
  handling: {
    accept: 'Aksepteres',
    mitigate: 'Avbøtes',
    prioritise: 'Ett hensyn går foran',
    clarifyInPlan: 'Avklares i plan',
    liftPolitically: 'Løftes til politisk avklaring',
  },
  status: { open: 'Åpen', discussed: 'Drøftet', lifted: 'Løftet' },
  others: {
    stated: '{{who}} skrev påstanden «{{text}}»',
    unstated: '{{who}} trakk påstanden «{{text}}»',
    linked: '{{who}} koblet {{from}} og {{to}}',
    unaffected: '{{who}} sa at {{from}} ikke påvirker {{to}}',
  },
  late: {
    stated: 'skrev påstanden «{{text}}»',
    statementChanged: 'endret en påstand til «{{text}}»',
    unstated: 'trakk påstanden «{{text}}»',
    linked: {
      supports: 'sa at {{from}} støtter {{to}}',
      counteracts: 'sa at {{from}} motvirker {{to}}',
      none: 'sa at {{from}} ikke påvirker {{to}}',
    },
    unlinked: 'fjernet koblingen fra {{from}} til {{to}}',
  },
  apart: {
    statement: {
      own: 'Både dere og andre endret påstanden «{{text}}». Det dere skrev, gjelder nå.',
      theirs: 'Både dere og andre endret påstanden «{{text}}». Det andre skrev, gjelder nå.',
    },
    link: {
      own: 'Både dere og andre endret koblingen fra «{{from}}» til «{{to}}». Det dere sa, gjelder nå.',
      theirs: 'Både dere og andre endret koblingen fra «{{from}}» til «{{to}}». Det andre sa, gjelder nå.',
    },
  },
} as const
