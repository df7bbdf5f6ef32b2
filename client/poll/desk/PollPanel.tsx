import { Button, Heading } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName, cardsOf } from '../../../shared/board/card.ts'
import { isId } from '../../../shared/ids.ts'
import { currentRound } from '../../../shared/poll/rounds.ts'
import { outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { useResource } from '../../ui/resource.tsx'
import { useLiveState } from '../../workshop/live/LiveProvider.tsx'
import '../Poll.css'
import { MakePoll } from './MakePoll.tsx'
import './PollPanel.css'
import { PollRow } from './PollRow.tsx'

/** The polls of the workshop at the desk: made, run and shown from here. */
export function PollPanel({ view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  const polls = useLiveState().polls?.polls ?? []
  const current = currentRound(polls)
  const [making, setMaking] = useState(false)
  return (
    <section className="pv-panel" aria-labelledby="temperaturmaling">
      <div className="pv-panel-head">
        <Heading level={2} data-size="xs" id="temperaturmaling">
          {t('poll.title')}
        </Heading>
        <Button variant="secondary" onClick={() => setMaking(true)}>
          {t('poll.desk.make')}
        </Button>
      </div>
      <p className="pv-panel-lead">{t('poll.desk.lead')}</p>
      {polls.length === 0 ? (
        <p>{t('poll.desk.empty')}</p>
      ) : (
        <ul className="pv-poll-rows">
          {polls.map((round) => (
            <PollRow key={round.poll.id} round={round} isCurrent={round === current} />
          ))}
        </ul>
      )}
      {making && <Making view={view} onClose={() => setMaking(false)} />}
    </section>
  )
}

/** The conflicts of all boards are read when a poll is made, since any of them may be asked about. */
function Making({ view, onClose }: { view: WorkshopView; onClose: () => void }) {
  const params = { workshopId: view.workshop.id, version: 'current' as const }
  const outcome = useResource(outcomeApi.outcome, { params }).data
  const cards = [
    ...cardsOf(view, { proposals: new Map() }).map((card) => ({ id: card.id, name: cardName(card) })),
    ...(outcome?.plans ?? []).flatMap(({ cardId, name }) => (isId('proposal', cardId) ? [{ id: cardId, name }] : [])),
  ]
  const conflicts = (outcome?.conflicts ?? []).filter(({ sentence }) => sentence.trim() !== '')
  return <MakePoll askable={{ cards, conflicts }} onClose={onClose} />
}
