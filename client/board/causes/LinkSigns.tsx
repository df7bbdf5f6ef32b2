import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkKey } from '../../../shared/board/records/link.ts'
import { linkInWords } from '../../../shared/outcome/causes/link-words.ts'
import type { DrawnLink } from './drawn-links.ts'
import type { Causes } from './useCauses.ts'

interface LinkSignsProps {
  links: readonly DrawnLink[]
  nameOf: Causes['nameOf']
  told: ReadonlySet<LinkKey> | null
}

/** The signs on the links, each in a ring: pressed, a link is opened. */
export function LinkSigns({ links, nameOf, told }: LinkSignsProps) {
  return links.map(({ key, link, act, from, to, middle }) => (
    <LinkSign
      key={key}
      linkKey={key}
      link={link}
      act={act}
      from={nameOf(from)}
      to={nameOf(to)}
      x={Math.round(middle.x)}
      y={Math.round(middle.y)}
      told={told?.has(key)}
    />
  ))
}

interface LinkSignProps extends Pick<DrawnLink, 'link' | 'act'> {
  linkKey: LinkKey
  from: string
  to: string
  x: number
  y: number
  told: boolean | undefined
}

/** Its words are found again only when they are others: a picture has hundreds of links. */
const LinkSign = memo(function LinkSign({ linkKey, link, act, from, to, x, y, told }: LinkSignProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      tabIndex={-1}
      className="pv-link-sign nopan"
      data-act={act}
      data-told={told}
      data-link={linkKey}
      aria-label={t('causal.link.open', { words: linkInWords(t, link, from, to) })}
      style={{ left: x, top: y }}
    >
      <span aria-hidden>{t(`causal.sign.${act}`)}</span>
    </button>
  )
})
