import type { TFunction } from 'i18next'
import type { Handled } from '../board/handled.ts'

/** How it is to be handled, in words: "Avbøtes", "«Bolig» går foran". */
export function handlingText(t: TFunction, { way, named }: NonNullable<Handled['handling']>): string {
  if (!named) return t(`causes.handling.${way}`)
  const name = named.name || t('board.conflicts.goneParty')
  return t(way === 'prioritise' ? 'handling.first' : 'handling.inPlan', { name })
}

/** What is made of a conflict, a line for each thing said; none for one that was only flagged. */
export function handledLines(t: TFunction, { affected, handling, status }: Handled): string[] {
  return [
    ...(status && status !== 'open' ? [t(`causes.status.${status}`)] : []),
    ...(handling ? [handlingText(t, handling)] : []),
    ...(affected ? [t('handling.affects', { who: affected })] : []),
  ]
}
