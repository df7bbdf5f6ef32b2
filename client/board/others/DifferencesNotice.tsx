import { Button } from '@digdir/designsystemet-react'
import { ArrowRightLeftIcon } from '@navikt/aksel-icons'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { readNeedKey } from '../../../shared/board/records/need.ts'
import { type BoardScene, useBoard } from '../board-context.ts'
import { type Sheet, useSheets } from '../sheets/sheet-stack.ts'
import { callsOf } from './calls.ts'
import { sameHandling } from './changes.ts'
import { sayDifference } from './difference-sentences.ts'
import type { Difference } from './differences.ts'
import './DifferencesNotice.css'

/** More than this many are counted aloud, not read one by one. */
const mostSaid = 3

/** After work without contact: what others changed too, which of the two stands, and the way to change it. */
export function DifferencesNotice() {
  const { t } = useTranslation()
  const scene = useBoard()
  const titleId = useId()
  const { differences } = scene.snapshot
  const calls = callsOf(t, scene)
  const told = differences.map((difference) => ({ difference, sentence: sayDifference(t, difference, calls) }))
  const count = told.length
  const aloud = count > mostSaid ? [] : told.map(({ sentence }) => sentence)
  return (
    <>
      <p role="status" className="pv-visually-hidden">
        {count > 0 && [t('board.apart.announced', { count }), ...aloud].join(' ')}
      </p>
      {count > 0 && (
        <section className="pv-apart" aria-labelledby={titleId}>
          <div className="pv-apart-head">
            <ArrowRightLeftIcon aria-hidden />
            <h2 id={titleId}>{t('board.apart.title')}</h2>
            <Button variant="tertiary" data-size="sm" onClick={scene.session.dismissDifferences}>
              {t('board.understood')}
            </Button>
          </div>
          <ul>
            {told.map(({ difference, sentence }) => (
              <li key={`${difference.kind} ${difference.id}`}>
                <p>{sentence}</p>
                <OpenIt difference={difference} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Opens the sheet where it can be done again; nothing where the thing itself is gone. */
function OpenIt({ difference }: { difference: Difference }) {
  const { t } = useTranslation()
  const scene = useBoard()
  const sheets = useSheets()
  const sheet = sheetOf(difference, scene)
  if (!sheet) return null
  const calls = callsOf(t, scene)
  const label =
    sheet.kind === 'card'
      ? t('board.apart.openCard', { name: calls.card(sheet.cardId) })
      : t('board.apart.openConflict')
  return (
    <Button variant="secondary" data-size="sm" aria-label={label} onClick={() => sheets.open(sheet)}>
      {t('board.apart.open')}
    </Button>
  )
}

function sheetOf(difference: Difference, { cards, snapshot, may }: BoardScene): Sheet | null {
  const { kind, id } = difference
  if (kind === 'conflict') {
    if (!snapshot.state.conflicts.has(id) || !may('flag')) return null
    const { own, theirs } = difference
    return { kind: own && theirs && !sameHandling(own, theirs) ? 'handle' : 'editConflict', conflictId: id }
  }
  if (kind === 'statement' || kind === 'link') return null
  const cardId = kind === 'need' ? readNeedKey(id)?.cardId : id
  if (!cardId || !cards.has(cardId)) return null
  return kind === 'placement' ? { kind: 'card', cardId, at: 'move' } : { kind: 'card', cardId }
}
