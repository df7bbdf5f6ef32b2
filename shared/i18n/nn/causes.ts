/** The causal picture: statements, links, and how goal conflicts are handled. */
export const causes = {
  act: { supports: 'støttar', counteracts: 'motverkar', none: 'påverkar ikkje' },
  handling: {
    accept: 'Blir akseptert',
    mitigate: 'Blir avbøtt',
    prioritise: 'Eitt omsyn går føre',
    clarifyInPlan: 'Blir avklart i plan',
    liftPolitically: 'Blir løfta til politisk avklaring',
  },
  status: { open: 'Open', discussed: 'Drøfta', lifted: 'Løfta' },
  others: {
    stated: '{{who}} skreiv påstanden «{{text}}»',
    unstated: '{{who}} trekte påstanden «{{text}}»',
    linked: '{{who}} kopla {{from}} og {{to}}',
    unaffected: '{{who}} sa at {{from}} ikkje påverkar {{to}}',
  },
  late: {
    stated: 'skreiv påstanden «{{text}}»',
    statementChanged: 'endra ein påstand til «{{text}}»',
    unstated: 'trekte påstanden «{{text}}»',
    linked: {
      supports: 'sa at {{from}} støttar {{to}}',
      counteracts: 'sa at {{from}} motverkar {{to}}',
      none: 'sa at {{from}} ikkje påverkar {{to}}',
    },
    unlinked: 'fjerna koplinga frå {{from}} til {{to}}',
  },
  apart: {
    statement: {
      own: 'Både de og andre endra påstanden «{{text}}». Det de skreiv, gjeld no.',
      theirs: 'Både de og andre endra påstanden «{{text}}». Det andre skreiv, gjeld no.',
    },
    link: {
      own: 'Både de og andre endra koplinga frå «{{from}}» til «{{to}}». Det de sa, gjeld no.',
      theirs: 'Både de og andre endra koplinga frå «{{from}}» til «{{to}}». Det andre sa, gjeld no.',
    },
  },
}
