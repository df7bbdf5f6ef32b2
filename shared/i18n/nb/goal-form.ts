import type { GoalFault } from '../../planning/settle-goal.ts'

/** The form of one goal in the planner's office. */
export const goalForm = {
  newTitle: 'Nytt mål',
  editTitle: 'Endre målet',
  addUnder: 'Legg til under {{title}}',
  edit: 'Endre {{title}}',
  title: 'Tittel',
  level: 'Nivå',
  number: 'Nummer (valgfritt)',
  text: 'Målbilde (valgfritt)',
  parents: 'Overordnede mål',
  noneAbove: 'Det er ingen mål på et høyere nivå.',
  added: 'Målet «{{title}}» er lagt til.',
  saved: 'Målet «{{title}}» er lagret.',
  fault: {
    titleMissing: 'Gi målet en tittel.',
    unreadableCharacter: 'Teksten har tegn som ikke kan lagres. Skriv den på nytt.',
    parentGone: 'Et mål du valgte, er slettet av noen andre og er tatt bort her. Se over og lagre igjen.',
    goalRing: 'Et mål kan ikke ligge under seg selv: {{names}}.',
    notBelowParent: 'Målet kan ikke ligge under {{names}}, som er på samme eller lavere nivå.',
    notAboveChild:
      '{{names}} ligger under målet og må være på et lavere nivå. Velg et høyere nivå her, eller flytt det målet først.',
  } satisfies Record<GoalFault, string>,
} as const
