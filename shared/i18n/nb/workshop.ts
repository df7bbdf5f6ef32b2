/** Set-up, desk, projector. */
export const workshop = {
  template: { ambitions: 'Politiske ambisjoner', needs: 'Planbehov' },
  stage: { preparing: 'Forberedes', open: 'Åpen', locked: 'Låst', closed: 'Avsluttet' },
  table: 'Bord {{number}}',
  plenary: 'Plenum',
} as const
