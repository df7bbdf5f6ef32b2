import type { TemplateTexts } from './script.ts'

const shared = {
  pause: {
    title: 'Pause',
    instruction: 'Ta ein pause. Det de har lagt på tavla, ligg der når de kjem tilbake.',
  },
  temperature: {
    title: 'Temperaturmåling',
    instruction:
      'Svar på spørsmålet på nettbrettet, kvar for dykk. Berre talet på svar blir vist, ikkje kven som svara kva.',
  },
  compare: {
    title: 'Sjå borda ved sida av kvarandre',
    instruction: 'Sjå på storskjermen kvar borda er samde, og kvar dei sprikjer. Snakk om korta det er mest sprik om.',
  },
}

/** Nynorsk. */
export const nn: TemplateTexts = {
  ambitions: {
    task: 'Dra delmåla, strategiane og planane til feltet som viser kor høgt de vil leggje ambisjonen. Øvst i feltet tyder viktigast.',
    lanes: ['Blir løfta fram', 'Blir halde i gang', 'Blir tona ned', 'Må avklarast'],
    script: {
      ...shared,
      welcome: {
        title: 'Velkomen',
        instruction:
          'Bli med ved bordet dykkar med koden på storskjermen. Prosessleiaren fortel kva dagen skal brukast til.',
      },
      read: {
        title: 'Les kvar for dykk',
        instruction:
          'Les delmåla og strategiane på tavla, kvar for dykk. Merk dykk to som er viktigare enn dei ser ut til.',
      },
      lift: {
        title: 'Kor høgt legg vi ambisjonen?',
        instruction:
          'Dra kvart kort til eit felt. Opne eit mål og skriv kva de vil oppnå. Føreslå planar som manglar. Ingenting treng vere ferdig enno.',
      },
      choose: {
        title: 'Kva må opp, og kva må ned?',
        instruction:
          'Løft fram høgst fem delmål, strategiar eller planar. Legg det viktigaste øvst, og skriv ambisjonen for kvart av dei.',
      },
      conflicts: {
        title: 'Finn målkonfliktane',
        instruction:
          'Kva planar eller mål trekkjer i kvar si retning? Merk konflikten på korta, og skriv éi setning om han.',
      },
      together: {
        title: 'Bli samde i plenum',
        instruction:
          'Alle arbeider på den felles tavla. Ta først korta det er mest sprik om. Det de ikkje blir samde om, blir skrive som merknad.',
      },
      end: {
        title: 'Oppsummering',
        instruction: 'Sjå over den felles tavla. Skriv ein merknad der noko bør følgje med vidare.',
      },
    },
  },
  needs: {
    task: 'Dra planane til feltet der de meiner dei høyrer heime. Øvst i feltet tyder viktigast.',
    lanes: { start: 'Start', later: 'Seinare i perioden', nextTerm: 'Neste periode', noPlan: 'Blir løyst utan plan' },
    script: {
      ...shared,
      welcome: {
        title: 'Velkomen',
        instruction:
          'Bli med ved bordet dykkar med koden på storskjermen. Prosessleiaren fortel kva dagen skal brukast til.',
      },
      read: {
        title: 'Les kvar for dykk',
        instruction: 'Les planane på tavla, kvar for dykk. Merk dykk to som hastar, og to som kan vente.',
      },
      place: {
        title: 'Når treng vi planen?',
        instruction:
          'Dra kvar plan til feltet der han høyrer heime. Føreslå planar som manglar. Ingenting treng vere ferdig enno.',
      },
      screen: {
        title: 'Er svaret alltid ein plan?',
        instruction:
          'Opne eit kort og svar på dei fem spørsmåla. Det som kan løysast utan plan, dreg de til feltet for det.',
      },
      decide: {
        title: 'Kva skal skje med planen?',
        instruction:
          'Bestem for kvar plan om han skal førast vidare, reviderast eller opphevast, og når arbeidet skal skje.',
      },
      conflicts: {
        title: 'Finn målkonfliktane',
        instruction: 'Kva planar trekkjer i kvar si retning? Merk konflikten på korta, og skriv éi setning om han.',
      },
      together: {
        title: 'Bli samde i plenum',
        instruction:
          'Alle arbeider på den felles tavla. Ta først korta det er mest sprik om. Det de ikkje blir samde om, blir skrive som merknad.',
      },
      end: {
        title: 'Oppsummering',
        instruction: 'Sjå over den felles tavla. Skriv ein merknad der noko bør følgje med vidare.',
      },
    },
  },
}
