import type { TemplateTexts } from './script.ts'

const shared = {
  pause: {
    title: 'Pause',
    instruction: 'Ta en pause. Det dere har lagt på tavla, ligger der når dere kommer tilbake.',
  },
  temperature: {
    title: 'Temperaturmåling',
    instruction: 'Svar på spørsmålet på nettbrettet, hver for dere. Bare antall vises, ikke hvem som svarte hva.',
  },
  compare: {
    title: 'Se bordene ved siden av hverandre',
    instruction: 'Se på storskjermen hvor bordene er enige, og hvor de spriker. Snakk om kortene det er mest sprik om.',
  },
}

/** Bokmål. */
export const nb: TemplateTexts = {
  ambitions: {
    task: 'Dra delmålene, strategiene og planene til feltet som viser hvor høyt dere vil legge ambisjonen. Øverst i feltet betyr viktigst.',
    lanes: ['Løftes fram', 'Holdes i gang', 'Tones ned', 'Må avklares'],
    script: {
      ...shared,
      welcome: {
        title: 'Velkommen',
        instruction:
          'Bli med ved bordet deres med koden på storskjermen. Prosesslederen forteller hva dagen skal brukes til.',
      },
      read: {
        title: 'Les hver for dere',
        instruction:
          'Les delmålene og strategiene på tavla, hver for dere. Merk dere to som er viktigere enn de ser ut til.',
      },
      lift: {
        title: 'Hvor høyt legger vi ambisjonen?',
        instruction:
          'Dra hvert kort til et felt. Åpne et mål og skriv hva dere vil oppnå. Foreslå planer som mangler. Ingenting må være ferdig ennå.',
      },
      choose: {
        title: 'Hva må opp, og hva må ned?',
        instruction:
          'Løft fram høyst fem delmål, strategier eller planer. Legg det viktigste øverst, og skriv ambisjonen for hvert av dem.',
      },
      conflicts: {
        title: 'Finn målkonfliktene',
        instruction:
          'Hvilke planer eller mål trekker i hver sin retning? Merk konflikten på kortene, og skriv én setning om den.',
      },
      together: {
        title: 'Bli enige i plenum',
        instruction:
          'Alle arbeider på den felles tavla. Ta først kortene det er mest sprik om. Det dere ikke blir enige om, skrives som merknad.',
      },
      end: {
        title: 'Oppsummering',
        instruction: 'Se over den felles tavla. Skriv en merknad der noe bør følge med videre.',
      },
    },
  },
  needs: {
    task: 'Dra planene til feltet der dere mener de hører hjemme. Øverst i feltet betyr viktigst.',
    lanes: { start: 'Start', later: 'Senere i perioden', nextTerm: 'Neste periode', noPlan: 'Løses uten plan' },
    script: {
      ...shared,
      welcome: {
        title: 'Velkommen',
        instruction:
          'Bli med ved bordet deres med koden på storskjermen. Prosesslederen forteller hva dagen skal brukes til.',
      },
      read: {
        title: 'Les hver for dere',
        instruction: 'Les planene på tavla, hver for dere. Merk dere to som haster, og to som kan vente.',
      },
      place: {
        title: 'Når trenger vi planen?',
        instruction:
          'Dra hver plan til feltet der den hører hjemme. Foreslå planer som mangler. Ingenting må være ferdig ennå.',
      },
      screen: {
        title: 'Er svaret alltid en plan?',
        instruction:
          'Åpne et kort og svar på de fem spørsmålene. Det som kan løses uten plan, dras til feltet for det.',
      },
      decide: {
        title: 'Hva skal skje med planen?',
        instruction:
          'Bestem for hver plan om den skal videreføres, revideres eller oppheves, og når arbeidet skal skje.',
      },
      conflicts: {
        title: 'Finn målkonfliktene',
        instruction:
          'Hvilke planer trekker i hver sin retning? Merk konflikten på kortene, og skriv én setning om den.',
      },
      together: {
        title: 'Bli enige i plenum',
        instruction:
          'Alle arbeider på den felles tavla. Ta først kortene det er mest sprik om. Det dere ikke blir enige om, skrives som merknad.',
      },
      end: {
        title: 'Oppsummering',
        instruction: 'Se over den felles tavla. Skriv en merknad der noe bør følge med videre.',
      },
    },
  },
}
