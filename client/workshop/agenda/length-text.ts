import type { TFunction } from 'i18next'

/** How long these minutes are, as people say it: "45 min", "3 t 45 min". */
export function lengthText(t: TFunction, minutes: number): string {
  if (minutes < 60) return t('agenda.minutes', { count: minutes })
  return t('agenda.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
