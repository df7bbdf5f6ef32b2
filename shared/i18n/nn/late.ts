import type { Catalogue } from '../translate.ts'

export const late: Catalogue['late'] = {
  earlier: {
    open: 'Tidlegare tilstandar',
    title: 'Tidlegare tilstandar for {{name}}',
    lead: 'Tavla er teken vare på slik ho stod kvar gong ein ny fase byrja.',
    empty: 'Ingenting er teke vare på enno. Det skjer når neste fase byrjar.',
    phase: 'Då fasen «{{phase}}» var ferdig',
    start: 'Før agendaen byrja',
    restore: 'Før tavla vart gjenoppretta',
    look: 'Sjå tavla',
    lookAt: 'Sjå tavla slik ho stod {{when}}',
    stood: 'Slik stod tavla {{when}}',
    back: 'Tilbake til lista',
    makeSo: 'Gjenopprett denne',
    askTitle: 'Gjenopprette tavla?',
    askText: 'Alle ved bordet får tavla slik ho stod {{when}}. Slik ho står no, blir teke vare på i lista.',
    confirm: 'Gjenopprett',
    done: 'Tavla er gjenoppretta slik ho stod {{when}}.',
  },
}
