import type { OutcomeSummary } from '../../shared/protocol/rest/outcome.ts'
import type { Stage } from '../../shared/workshop/control.ts'

/** The name of the address's part that names a version: /verksted/…/resultat?versjon=2, or `na` for the workshop as it stands. */
export const versionParameter = 'versjon'
const now = 'na'

/** What the address says of a version. */
export function versionInAddress(version: number | 'current'): string {
  return version === 'current' ? now : String(version)
}

/** The version to show: the one the address names, else the newest once the workshop is closed, else the workshop as it stands. */
export function shownVersion(
  inAddress: string | null,
  stored: readonly Pick<OutcomeSummary, 'version'>[],
  stage: Stage,
): number | 'current' {
  if (inAddress === now) return 'current'
  const named = stored.find(({ version }) => String(version) === inAddress)
  if (named) return named.version
  return (stage === 'closed' && stored[0]?.version) || 'current'
}
