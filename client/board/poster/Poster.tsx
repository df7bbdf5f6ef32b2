import { LightningFillIcon } from '@navikt/aksel-icons'
import { type CSSProperties, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card, cardName } from '../../../shared/board/card.ts'
import type { Decision } from '../../../shared/planning/decision.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { laneMark } from '../../ui/lane-mark.ts'
import { useAlong } from '../along/useAlong.ts'
import { useJustMoved } from '../along/useJustMoved.ts'
import { useBoard } from '../board-context.ts'
import { countConflicts } from '../conflicts/by-party.ts'
import { layoutPoster } from './layout-poster.ts'
import { useBox } from './useBox.ts'
import { usePages } from './usePages.ts'
import './Poster.css'

/** The board's lanes in type that is read from the back row; when there are too many cards for that, page by page. A card that is moved tells what it takes along. */
export function Poster() {
  const { t } = useTranslation()
  const { columns, snapshot } = useBoard()
  const wall = useRef<HTMLDivElement>(null)
  const box = useBox(wall)
  const { state } = snapshot
  const conflicts = useMemo(() => countConflicts(state.conflicts), [state.conflicts])
  const lanes = columns.filter((column) => column.lane !== null)
  const unplaced = columns.find((column) => column.lane === null)?.cards.length ?? 0
  const waiting = unplaced > 0 && t('board.poster.unplaced', { count: unplaced })
  const moved = useJustMoved()
  const along = useAlong()
  const taken = moved && along(moved)
  const nothingYet = lanes.every(({ cards }) => cards.length === 0)
  const layout = useMemo(
    () =>
      box &&
      layoutPoster(
        columns.filter((column) => column.lane !== null).map(({ cards }) => cards),
        (card) => ({ name: cardName(card), hasFacts: state.decisions.has(card.id) || conflicts.has(card.id) }),
        box,
      ),
    [columns, state, conflicts, box],
  )
  const { page, paused, toggle, onKeyDown } = usePages(layout?.pages ?? 1)
  const pageText = layout && layout.pages > 1 && { page: page + 1, pages: layout.pages }
  return (
    <div className="pv-wall" style={layout ? ({ '--pv-wall-type': `${layout.typeVh}vh` } as CSSProperties) : undefined}>
      <div className="pv-wall-heads" style={columnsStyle(lanes.length)}>
        {lanes.map(({ lane, cards }) => lane && <WallHead key={lane.id} lane={lane} count={cards.length} />)}
      </div>
      <div ref={wall} className="pv-wall-lanes" style={columnsStyle(lanes.length)}>
        {nothingYet && <p className="pv-wall-nothing">{waiting || t('board.poster.empty')}</p>}
        {layout &&
          !nothingYet &&
          lanes.map(({ lane, cards }, index) => {
            const paged = layout.lanes[index] ?? []
            const at = Math.min(page, paged.length - 1)
            const first = paged.slice(0, at).reduce((sum, each) => sum + each.length, 0)
            return (
              <section key={lane?.id} className="pv-wall-lane" aria-label={lane?.name}>
                {cards.length === 0 && <p className="pv-wall-empty">{t('board.poster.empty')}</p>}
                <ol start={first + 1}>
                  {paged[at]?.map((card, place) => (
                    <WallCard
                      key={card.id}
                      card={card}
                      rank={first + place + 1}
                      decision={layout.facts ? (state.decisions.get(card.id)?.decision ?? null) : null}
                      conflicts={layout.facts ? (conflicts.get(card.id) ?? 0) : 0}
                    />
                  ))}
                </ol>
              </section>
            )
          })}
      </div>
      <div className="pv-wall-foot">
        {taken ? (
          <span className="pv-wall-along">
            <LightningFillIcon aria-hidden />
            {taken}
          </span>
        ) : (
          <span>{!nothingYet && waiting}</span>
        )}
        {pageText && (
          <button type="button" onClick={toggle} onKeyDown={onKeyDown} title={t('board.poster.pageHelp')}>
            {t(paused ? 'board.poster.paused' : 'board.poster.page', pageText)}
          </button>
        )}
      </div>
    </div>
  )
}

function columnsStyle(count: number): CSSProperties {
  return { gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }
}

function WallHead({ lane, count }: { lane: Lane; count: number }) {
  return (
    <div className="pv-wall-head">
      <span className="pv-wall-mark" style={laneMark(lane)} aria-hidden />
      <h2>{lane.name}</h2>
      <span className="pv-wall-count">{count}</span>
    </div>
  )
}

interface WallCardProps {
  card: Card
  rank: number
  decision: Decision | null
  conflicts: number
}

function WallCard({ card, rank, decision, conflicts }: WallCardProps) {
  const { t } = useTranslation()
  return (
    <li className="pv-wall-card">
      <span className="pv-wall-rank" aria-hidden>
        {rank}
      </span>
      <span className="pv-wall-name" lang="nb">
        {cardName(card)}
      </span>
      {(decision || conflicts > 0) && (
        <span className="pv-wall-facts">
          {decision && <span>{t(`board.decision.${decision}`)}</span>}
          {conflicts > 0 && (
            <span className="pv-wall-conflicts">
              <LightningFillIcon aria-hidden />
              {t('board.poster.conflicts', { count: conflicts })}
            </span>
          )}
        </span>
      )}
    </li>
  )
}
