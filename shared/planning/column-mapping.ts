import type { CatalogueField, Cells, ColumnMapping } from './catalogue.ts'
import { catalogueFields } from './catalogue.ts'
import { catalogueHeaders } from './catalogue-headers.ts'
import { comparable } from './comparable.ts'

/** Other headers seen in municipalities' lists, per field; whole words, the likelier first. */
const otherHeaders: Partial<Record<CatalogueField, RegExp>> = {
  name: /^(?:navn på plan(?:en)?|plannavn|plan(?:ens)? navn|navn|plan|tittel|plantittel|plan\/strategi|planoppgave|planer)$/,
  planType: /^(?:plantype|type(?: plan)?|plankategori|kategori|plannivå)$/,
  status: /^(?:status(?: i dag| nå)?|planstatus|dagens status|status\/anbefaling|anbefaling)$/,
  adopted: /^(?:vedtatt(?: dato| år| i)?|vedtaksdato|vedtaksår|sist vedtatt|dato vedtatt|vedtak|gjeldende fra|år)$/,
  revision:
    /^(?:revisjon(?:sår)?|rullering|neste rullering|neste revisjon|revideres|rulleres|sist revidert|rulleringsår)$/,
  committee:
    /^(?:ansvarlig (?:politisk )?utvalg|politisk utvalg|hovedutvalg|utvalg|komit[eé]|ansvarlig komit[eé]|behandles av|politisk behandling)$/,
  sector:
    /^(?:ansvarlig (?:område|sektor|enhet|avdeling|virksomhet)|ansvarlig|sektor|tjenesteområde|område|avdeling|enhet|virksomhet|kommunalområde)$/,
  area: /^(?:geografi(?:sk (?:område|avgrensning))?|planområde|bydel|kommunedel|tettsted|sted)$/,
  treatment:
    /^(?:behandling(?:småte)?|type behandling|(?:politisk|administrativ) ?\/ ?(?:politisk|administrativ)(?: behandling)?)$/,
  sdgs: /^(?:(?:fns? )?bærekraftsmål(?:ene)?|sdg(?:er|-er|s)?|fn-mål|fns mål)$/,
  goals:
    /^(?:mål|tilknyttede mål|(?:kobl(?:et|ing)|svarer) (?:til|på) mål|mål i (?:kommuneplanen|samfunnsdelen)|hovedmål|delmål)$/,
  buildsOn: /^(?:bygger på(?: plan(?:en|er)?)?|avhengig av|forutsetter|overordnet plan)$/,
  description: /^(?:beskrivelse|merknad(?:er)?|kommentar(?:er)?|omtale|innhold|formål|tekst)$/,
  source: /^(?:kilde(?:r)?|lenke|referanse)$/,
  effort:
    /^(?:(?:antall |anslått )?(?:månedsverk|årsverk|mnd\.?verk)(?: .*)?|ressurs(?:er|bruk|behov)?|arbeidsmengde|estimat|mv)$/,
  statutory: /^(?:lovpålagt(?: plan)?(?: ?\(?ja\/nei\)?)?|lovkrav|lovpålagt\?|pålagt)$/,
  legalBasis: /^(?:(?:lov)?hjemmel|lovgrunnlag|rettslig grunnlag|lov)$/,
  baselineDecision: /^(?:beslutning|forslag til beslutning|kommunedirektørens (?:forslag|innstilling)|forslag|tiltak)$/,
  baselineLane: /^(?:felt|prioritering|prioritet|prioriteringsfelt)$/,
  baselineRank: /^(?:rekkefølge|rang|rangering)$/,
  baselineStart: /^(?:start(?:år|dato)?|oppstart|planlagt (?:start|oppstart)|fra)$/,
  baselineFinish: /^(?:slutt(?:år|dato)?|ferdig(?:stilt)?|planlagt (?:slutt|ferdig|vedtatt)|til)$/,
}

/** Guesses which field each header stands for. Our own headers go before other words; no field is used twice. */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const mapping: (CatalogueField | null)[] = headers.map(() => null)
  const cleaned = headers.map((header) => comparable(header).replace(/[\s:*]+$/, ''))
  claim((header, field) => header === comparable(catalogueHeaders[field]))
  claim((header, field) => otherHeaders[field]?.test(header) ?? false)
  claim((header, field) => otherHeaders[field]?.test(header.replace(/\s*\(.*$/, '')) ?? false)
  return mapping

  function claim(means: (header: string, field: CatalogueField) => boolean): void {
    for (const field of catalogueFields) {
      if (mapping.includes(field)) continue
      const column = cleaned.findIndex((header, index) => mapping[index] === null && means(header, field))
      if (column >= 0) mapping[column] = field
    }
  }
}

/** Rows looked through for the headers: a title and a few lines of explanation often stand above them. */
export const rowsAboveHeaders = 20

/** The row number (from 1) that most looks like headers: the first of those where most fields are recognised. */
export function findHeaderRow(cells: Cells): number {
  const recognised = cells
    .slice(0, rowsAboveHeaders)
    .map((row) => guessMapping(row).filter((field) => field !== null).length)
  return recognised.indexOf(Math.max(1, ...recognised)) + 1 || 1
}

/** The mapping with a column set to a field; another column that had the field loses it. */
export function withField(mapping: ColumnMapping, column: number, field: CatalogueField | null): ColumnMapping {
  return mapping.map((current, index) => (index === column ? field : current === field ? null : current))
}
