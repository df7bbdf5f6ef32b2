import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { endsOf, type LinkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { linkInWords } from '../../../shared/outcome/causes/link-words.ts'
import { linkedAmong } from '../../../shared/outcome/causes/linked-among.ts'
import type { PosterBox } from '../poster/layout-poster.ts'
import { useBox } from '../poster/useBox.ts'
import { DrawnLinks } from './DrawnLinks.tsx'
import { drawnLinks } from './drawn-links.ts'
import type { FittedPoster } from './fit-poster.ts'
import { type Causes, useCauses, useFindings } from './useCauses.ts'
import { useWorkedOut } from './useWorkedOut.ts'
import './causes.css'

/** The picture's own type in pixels, and the least the hall reads in hundredths of the screen's height (Projector.css). */
const ownType = 16
const leastType = 2.5

/**
 * A part of the board's causal picture for the hall: the nodes that were chosen; else all of it where it is small; else what pulls
 * the goals most directly apart. Drawn once, nothing moves.
 */
export function CausesPoster({ nodes: chosen }: { nodes?: readonly NodeId[] }) {
  const { t } = useTranslation()
  const causes = useCauses()
  const parts = usePart(causes, chosen)
  const wall = useRef<HTMLDivElement>(null)
  const box = useBox(wall)
  return (
    <div ref={wall} className="pv-causes-wall">
      {parts && parts.shown.length === 0 && <p className="pv-wall-nothing">{t('causal.poster.empty')}</p>}
      {box && parts && parts.shown.length > 0 && (
        <Drawing causes={causes} shown={parts.shown} links={parts.links} box={box} />
      )}
      {parts && parts.shown.length < parts.count && parts.shown.length > 0 && (
        <p className="pv-causes-part">{t('causal.poster.part', { shown: parts.shown.length, count: parts.count })}</p>
      )}
    </div>
  )
}

interface Part {
  readonly shown: readonly NodeId[]
  readonly links: readonly LinkKey[]
  /** Nodes of the whole picture. */
  readonly count: number
}

/** What is drawn; null while it is not known what the picture says. */
function usePart(causes: Causes, chosen: readonly NodeId[] | undefined): Part | null {
  const { faces, state } = causes
  const findings = useFindings(causes)
  return useMemo(() => {
    const linked = linkedAmong(faces.keys(), state)
    const [first] = findings ? [...findings.apart, ...findings.entangled, ...findings.loops] : []
    if (!chosen && linked.length > limits.hallNodes && !findings) return null
    const wanted = chosen ?? (linked.length > limits.hallNodes && first ? [...first.nodes] : linked)
    const shown = wanted.filter((id) => faces.has(id)).slice(0, limits.hallNodes)
    const isShown = new Set<NodeId>(shown)
    const links = [...state.links].flatMap(([key, { effect }]) => {
      const ends = endsOf(key)
      return ends && effect !== 0 && isShown.has(ends.from) && isShown.has(ends.to) ? [key] : []
    })
    return { shown, links, count: Math.max(linked.length, shown.length) }
  }, [faces, state, findings, chosen])
}

interface DrawingProps {
  causes: Causes
  shown: readonly NodeId[]
  links: readonly LinkKey[]
  box: PosterBox
}

function Drawing({ causes, shown, links, box: { width, height, unit } }: DrawingProps) {
  const { faces } = causes
  const question = useMemo(
    () => ({
      // What is neither goal nor plan is a statement: of them it need not be said, and leaves larger type.
      texts: shown.map((id) => ({ id, text: faces.get(id)?.text ?? '', bare: faces.get(id)?.kind === 'statement' })),
      links,
      // Below it is said how much of the picture this is.
      room: { width, height: height - 3.5 * unit, leastScale: (leastType * unit) / ownType },
    }),
    [shown, links, faces, width, height, unit],
  )
  const fitted = useWorkedOut('poster', question)?.answer
  if (!fitted) return null
  // A chain of more columns than the hall can read is told instead.
  return fitted.scale * ownType < leastType * unit ? (
    <Told {...fitted} causes={causes} />
  ) : (
    <Fitted {...fitted} causes={causes} />
  )
}

/** The links in words, one after the other. */
function Told({ causes: { nameOf, state }, layout }: { causes: Causes } & FittedPoster) {
  const { t } = useTranslation()
  return (
    <ol className="pv-causes-told">
      {[...layout.links.keys()].map((key) => {
        const [link, ends] = [state.links.get(key), endsOf(key)]
        return link && ends && <li key={key}>{linkInWords(t, link, nameOf(ends.from), nameOf(ends.to))}</li>
      })}
    </ol>
  )
}

function Fitted({ causes: { faces, nameOf, state }, layout, scale }: { causes: Causes } & FittedPoster) {
  const { t } = useTranslation()
  const drawn = useMemo(() => drawnLinks(layout, state.links), [layout, state.links])
  return (
    <div className="pv-causes-drawing" style={{ transform: `scale(${scale})` }}>
      <DrawnLinks links={drawn} />
      <ul>
        {[...layout.nodes].map(([id, { x, y, width, height }]) => (
          <li
            key={id}
            className="pv-cause"
            data-kind={faces.get(id)?.kind}
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          >
            <span className="pv-cause-text" lang="nb">
              {faces.get(id)?.text}
            </span>
            {faces.get(id)?.kind !== 'statement' && <span className="pv-cause-note">{faces.get(id)?.note}</span>}
          </li>
        ))}
      </ul>
      {drawn.map(({ key, middle, act }) => (
        <span key={key} className="pv-link-sign" data-act={act} aria-hidden style={{ left: middle.x, top: middle.y }}>
          {t(`causal.sign.${act}`)}
        </span>
      ))}
      <ul className="pv-visually-hidden">
        {drawn.map(({ key, link, from, to }) => (
          <li key={key}>{linkInWords(t, link, nameOf(from), nameOf(to))}</li>
        ))}
      </ul>
    </div>
  )
}
