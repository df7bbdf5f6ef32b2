import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type LinkKey, linkKey } from '../../../shared/board/records/link.ts'
import type { CandidatePair } from '../../../shared/outcome/causes/candidate-pairs.ts'
import { effectText } from '../../../shared/outcome/causes/effect-text.ts'
import { linkInWords } from '../../../shared/outcome/causes/link-words.ts'
import type { Causes } from '../causes/useCauses.ts'

interface PairOverviewProps {
  causes: Causes
  pairs: readonly CandidatePair[]
  heading: RefObject<HTMLHeadingElement | null>
  onOpen: (key: LinkKey) => void
}

/** All the pairs with what has been said of them; pressing one opens it. */
export function PairOverview({ causes: { state, nameOf }, pairs, heading, onOpen }: PairOverviewProps) {
  const { t } = useTranslation()
  const scored = pairs.filter(({ from, to }) => state.links.has(linkKey(from, to))).length
  return (
    <section className="pv-pair" aria-labelledby="par">
      <h3 id="par" ref={heading} tabIndex={-1}>
        {t(scored === pairs.length ? 'matrix.pairs.done' : 'matrix.pairs.all')}
      </h3>
      <p>{t('matrix.pairs.scored', { scored, count: pairs.length })}</p>
      <ul className="pv-link-list">
        {pairs.map(({ from, to }) => {
          const key = linkKey(from, to)
          const link = state.links.get(key)
          const names = { from: nameOf(from), to: nameOf(to) }
          return (
            <li key={key}>
              <button type="button" onClick={() => onOpen(key)}>
                <span className="pv-pair-effect" data-effect={link?.effect} aria-hidden>
                  {link && effectText(link.effect)}
                </span>
                <span lang="nb">
                  {link ? linkInWords(t, link, names.from, names.to) : t('matrix.pairs.unscored', names)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
