import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { BoardCanvas } from '../../../client/board/canvas/BoardCanvas.tsx'
import type { RemoteDrag } from '../../../client/board/canvas/canvas-props.ts'
import { createPeerDrags } from '../../../client/board/session/peer-drags.ts'
import { i18n } from '../../../client/ui/i18n.ts'
import type { Column } from '../../../shared/board/arrange.ts'
import type { Card } from '../../../shared/board/card.ts'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { type CardId, type LaneId, makeId } from '../../../shared/ids.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { makeCards } from './plans.ts'

/** What a test reads and sets from outside. */
interface Playground {
  log: unknown[][]
  setRemote: (drags: readonly RemoteDrag[]) => void
  setCanPlace: (canPlace: boolean) => void
  place: (cardId: string, lane: string | null, index: number) => void
}
declare global {
  interface Window {
    playground: Playground
  }
}

const asked = new URLSearchParams(location.search)
const laneCount = Number(asked.get('lanes') ?? 4)
const cards = makeCards(Number(asked.get('cards') ?? 18))

const looks: readonly Pick<Lane, 'name' | 'colour' | 'pattern' | 'capacity'>[] = [
  { name: 'Start 2028', colour: 'blue', pattern: 'solid', capacity: 24 },
  { name: '2029–2030', colour: 'green', pattern: 'stripes', capacity: 48 },
  { name: 'Senere i perioden', colour: 'purple', pattern: 'dots', capacity: null },
  { name: 'Løses uten plan', colour: 'grey', pattern: 'bars', capacity: null },
  { name: 'Oppheves nå', colour: 'orange', pattern: 'checks', capacity: 10 },
  { name: 'Må utredes', colour: 'teal', pattern: 'waves', capacity: null },
  { name: 'Regionalt samarbeid', colour: 'red', pattern: 'dashes', capacity: null },
  { name: 'Neste periode', colour: 'yellow', pattern: 'grid', capacity: null },
]
const lanes: Lane[] = looks.slice(0, laneCount).map((look, index) => ({ ...look, id: makeId('lane', `lane${index}`) }))

const cardAt = (index: number): Card => cards[index] as Card
const start: Column[] = (
  asked.has('unplaced')
    ? [cards]
    : [cards.slice(10), cards.slice(0, 4), cards.slice(4, 7), cards.slice(7, 9), cards.slice(9, 10)]
)
  .slice(0, laneCount + 1)
  .map((some, index) => ({ lane: lanes[index - 1] ?? null, cards: some }))
const columnsAtStart: Column[] = [null, ...lanes].map((lane, index) => start[index] ?? { lane, cards: [] })

const conflict = (id: string, a: number, b: number, kind: Conflict['kind']): Conflict => ({
  id: makeId('conflict', id),
  parties: [cardAt(a).id, cardAt(b).id],
  kind,
  severity: 2,
  sentence: '',
  raisedBy: null,
})
const conflicts = [conflict('conf1', 1, 6, 'land'), conflict('conf2', 6, 10, 'money'), conflict('conf3', 1, 9, 'land')]

const state: BoardState = {
  placements: new Map(),
  needs: new Map(),
  decisions: new Map([
    [cardAt(1).id, { decision: 'revise' }],
    [cardAt(2).id, { decision: 'revise' }],
    [cardAt(4).id, { decision: 'continue' }],
    [cardAt(6).id, { decision: 'revise' }],
    [cardAt(9).id, { decision: 'new' }],
  ]),
  timings: new Map(),
  proposals: new Map(),
  conflicts: new Map(conflicts.map((each) => [each.id, each])),
  statements: new Map(),
  links: new Map(),
  remarks: new Map(),
  setAside: [],
}

/** All cards are shown. */
const none: ReadonlySet<CardId> = new Set()

function moved(columns: readonly Column[], cardId: CardId, lane: LaneId | null, index: number): Column[] {
  const card = columns.flatMap((column) => column.cards).find(({ id }) => id === cardId) as Card
  return columns.map((column) => {
    const others = column.cards.filter(({ id }) => id !== cardId)
    return { lane: column.lane, cards: (column.lane?.id ?? null) === lane ? others.toSpliced(index, 0, card) : others }
  })
}

function Playground() {
  const [columns, setColumns] = useState(columnsAtStart)
  const [peers] = useState(createPeerDrags)
  const [canPlace, setCanPlace] = useState(true)
  const [selected, setSelected] = useState<CardId | null>(null)
  const log = (window.playground?.log ?? []) as unknown[][]
  const place = (cardId: string, lane: string | null, index: number) =>
    setColumns((before) => moved(before, cardId as CardId, lane as LaneId | null, index))
  window.playground = { log, setRemote: peers.set, setCanPlace, place }
  return (
    <BoardCanvas
      columns={columns}
      hidden={none}
      state={state}
      time={{ overbooked: new Set(), outOfOrder: new Set() }}
      peers={peers}
      ownTableNumber={3}
      takesAlong={() => ''}
      canPlace={canPlace}
      canFlag
      selected={selected}
      onSelect={(cardId) => {
        log.push(['select', cardId])
        setSelected(cardId)
      }}
      onOpen={(card) => log.push(['open', card.id])}
      onPlace={(cardId, lane, index) => {
        log.push(['place', cardId, lane, index])
        place(cardId, lane, index)
      }}
      onDrag={(drag) => log.push(['drag', drag])}
      onConnect={(from, to) => log.push(['connect', from, to])}
    />
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nextProvider i18n={i18n}>
    <div style={{ display: 'flex', height: '100%' }}>
      <Playground />
    </div>
  </I18nextProvider>,
)
