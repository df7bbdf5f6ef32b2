import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LinkKey, linkKey } from '../../../shared/board/records/link.ts'
import type { CandidatePair } from '../../../shared/outcome/causes/candidate-pairs.ts'
import { linkInWords } from '../../../shared/outcome/causes/link-words.ts'
import { useBoard } from '../board-context.ts'
import type { Causes } from '../causes/useCauses.ts'
import { ClosedInPhase } from '../sheets/ClosedInPhase.tsx'
import { useSheets } from '../sheets/sheet-stack.ts'
import { EffectChoice } from './EffectChoice.tsx'
import { PairEnds } from './PairEnds.tsx'
import { PairOverview } from './PairOverview.tsx'
import { ReasonList } from './ReasonList.tsx'
import { type Assess, useAssess } from './useAssess.ts'

interface PairsToAssessProps {
  causes: Causes
  pairs: readonly CandidatePair[]
}

const keyOf = ({ from, to }: CandidatePair) => linkKey(from, to)

/**
 * Takes a table through its pairs, one question at a time, from the first that is not scored. An answer stays on the screen until
 * the table goes on: a finger that taps twice answers one question, not two.
 */
export function PairsToAssess({ causes, pairs }: PairsToAssessProps) {
  const { t } = useTranslation()
  const { may } = useBoard()
  const assess = useAssess(causes)
  const { links } = causes.state
  const isScored = (pair: CandidatePair) => links.has(keyOf(pair))
  const [at, setAt] = useState<LinkKey | null>(() => {
    const first = pairs.find((pair) => !isScored(pair))
    return first ? keyOf(first) : null
  })
  const index = pairs.findIndex((pair) => keyOf(pair) === at)
  const pair = pairs[index]
  const heading = useHeadingOf(at)
  if (pairs.length === 0) return <p className="pv-causes-empty">{t('matrix.pairs.none')}</p>
  if (!pair) return <PairOverview causes={causes} pairs={pairs} heading={heading} onOpen={setAt} />
  const next = [...pairs.slice(index + 1), ...pairs.slice(0, index)].find((each) => !isScored(each))
  const before = pairs[index - 1]
  return (
    <section className="pv-pair" aria-labelledby="par">
      <h3 id="par" ref={heading} tabIndex={-1}>
        {t('matrix.pairs.position', { number: index + 1, count: pairs.length })}
      </h3>
      <PairQuestion key={at} causes={causes} pair={pair} assess={may('flag') ? assess : null} />
      <div className="pv-pair-verbs">
        <Button variant="tertiary" aria-disabled={!before} onClick={() => before && setAt(keyOf(before))}>
          {t('matrix.pairs.previous')}
        </Button>
        {may('flag') && (
          // It stays when there is nothing to take back: whoever pressed it by keyboard is there.
          <Button variant="tertiary" aria-disabled={!isScored(pair)} onClick={() => assess(pair.from, pair.to, null)}>
            {t('matrix.remove')}
          </Button>
        )}
        <Button variant="tertiary" onClick={() => setAt(null)}>
          {t('matrix.pairs.overview')}
        </Button>
        <Button variant={isScored(pair) ? 'primary' : 'secondary'} onClick={() => setAt(next ? keyOf(next) : null)}>
          {t(isScored(pair) ? 'matrix.pairs.next' : 'matrix.pairs.skip')}
        </Button>
      </div>
    </section>
  )
}

interface PairQuestionProps {
  causes: Causes
  pair: CandidatePair
  /** Null where nothing may be said just now. */
  assess: Assess | null
}

function PairQuestion({ causes, pair, assess }: PairQuestionProps) {
  const { t } = useTranslation()
  const sheets = useSheets()
  const { from, to } = pair
  const link = causes.state.links.get(keyOf(pair))
  return (
    <>
      <PairEnds causes={causes} from={from} to={to} />
      <div>
        <h4>{t('matrix.pairs.why')}</h4>
        <ReasonList causes={causes} pair={pair} />
      </div>
      {assess ? (
        <EffectChoice value={link?.effect ?? null} onChoose={(effect) => assess(from, to, effect)} />
      ) : (
        link && <p>{linkInWords(t, link, causes.nameOf(from), causes.nameOf(to))}</p>
      )}
      <ClosedInPhase verb="flag" />
      {assess && link && link.effect < 0 && (
        <Button
          className="pv-pair-flag"
          variant="secondary"
          onClick={() => sheets.open({ kind: 'flag', parties: [from, to] })}
        >
          {t('matrix.pairs.flag')}
        </Button>
      )}
    </>
  )
}

/** The heading has the focus when what is under it is another. */
function useHeadingOf(at: LinkKey | null) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(at)
  useEffect(() => {
    if (shown.current === at) return
    shown.current = at
    heading.current?.focus()
  }, [at])
  return heading
}
