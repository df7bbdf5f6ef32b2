/** Texts of boards as they stood earlier, and of work that came too late. */
export const late = {
  earlier: {
    open: 'Tidligere tilstander',
    title: 'Tidligere tilstander for {{name}}',
    lead: 'Tavla er tatt vare på slik den sto hver gang en ny fase begynte.',
    empty: 'Ingenting er tatt vare på ennå. Det skjer når neste fase begynner.',
    phase: 'Da fasen «{{phase}}» var ferdig',
    start: 'Før agendaen begynte',
    restore: 'Før tavla ble gjenopprettet',
    look: 'Se tavla',
    lookAt: 'Se tavla slik den sto {{when}}',
    stood: 'Slik sto tavla {{when}}',
    back: 'Tilbake til listen',
    makeSo: 'Gjenopprett denne',
    askTitle: 'Gjenopprette tavla?',
    askText: 'Alle ved bordet får tavla slik den sto {{when}}. Slik den står nå, blir tatt vare på i listen.',
    confirm: 'Gjenopprett',
    done: 'Tavla er gjenopprettet slik den sto {{when}}.',
  },
}
