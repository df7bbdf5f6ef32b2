import type { TFunction } from 'i18next'
import { actOf, type Link } from '../../board/records/link.ts'

/** 1 slight, 2 clear, 3 strong. Words: i18n `causal.link.strengthOf.*`. */
export const strengths = ['1', '2', '3'] as const
export type Strength = (typeof strengths)[number]

/** How strong a link is, whatever its sign. */
export function strengthOf({ effect }: Pick<Link, 'effect'>): Strength {
  return strengths[Math.abs(effect) - 1] ?? '1'
}

/** A link in words: "«A» støtter «B» (tydelig)". */
export function linkInWords(t: TFunction, link: Link, from: string, to: string): string {
  const act = actOf(link)
  if (act === 'none') return t('causal.link.words.none', { from, to })
  return t(`causal.link.words.${act}`, { from, to, strength: t(`causal.link.strengthWord.${strengthOf(link)}`) })
}
