import type { Outcome } from '../../shared/outcome/types.ts'
import type { ExportFormat } from '../../shared/protocol/rest/outcome.ts'

/** Characters of each part: the whole stays far below the 255 bytes that file systems allow. */
const partChars = 50

/** "planverksted-lillevik-kommune-verksted-i-mars-v2.csv"; example data says so here too, and what is not stored "utkast". */
export function exportFileName(outcome: Outcome, format: ExportFormat): string {
  const parts = [
    'planverksted',
    ...(outcome.example ? ['eksempel'] : []),
    plain(outcome.municipality),
    plain(outcome.workshopTitle),
    outcome.version === null ? 'utkast' : `v${outcome.version}`,
  ]
  return `${parts.filter(Boolean).join('-')}.${format}`
}

/** Only what every file system, header and mail program takes as it is. */
function plain(text: string): string {
  const latin = text.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'a').normalize('NFKD')
  return latin
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, partChars)
    .replace(/^-+|-+$/g, '')
}
