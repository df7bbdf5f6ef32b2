import type { TFunction } from 'i18next'
import { halfYearText } from '../../../shared/outcome/outcome-words.ts'
import type { Span } from '../../../shared/planning/half-years.ts'

/** "1. halvår 2028 til 2. halvår 2029"; what is begun and finished in one half year names it once. */
export function timeText(t: TFunction, { start, finish }: Span): string {
  if (start === finish) return halfYearText(t, start)
  return t('projector.card.time', { start: halfYearText(t, start), finish: halfYearText(t, finish) })
}
