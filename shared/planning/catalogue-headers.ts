import type { CatalogueField } from './catalogue.ts'

/**
 * The header of each catalogue field in our own exports. The import recognises these before any other words, and where
 * a header occurs twice the first column wins: exports write these columns first, then the columns of `extra`.
 */
export const catalogueHeaders: Readonly<Record<CatalogueField, string>> = {
  name: 'Plannavn',
  planType: 'Plantype',
  status: 'Status',
  statusDecision: 'Status lest som',
  adopted: 'Vedtatt',
  revision: 'Revisjon',
  committee: 'Ansvarlig utvalg',
  sector: 'Ansvarlig område',
  area: 'Geografisk område',
  treatment: 'Behandling',
  description: 'Beskrivelse',
  source: 'Kilde',
  effort: 'Månedsverk',
  statutory: 'Lovpålagt',
  legalBasis: 'Hjemmel',
  sdgs: 'Bærekraftsmål',
  goals: 'Mål',
  buildsOn: 'Bygger på',
  baselineDecision: 'Beslutning',
  baselineLane: 'Felt',
  baselineRank: 'Rekkefølge',
  baselineStart: 'Start',
  baselineFinish: 'Slutt',
}
