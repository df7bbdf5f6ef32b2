import { Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { announce } from '../../ui/announce.ts'
import { LaneRow } from './LaneRow.tsx'
import { faultsOf, fromDrafts, type LaneDraft, newLane, toDrafts } from './lane-drafts.ts'
import { moveItem } from './move-item.ts'
import { SaveBar } from './SaveBar.tsx'
import { SetupSection } from './SetupSection.tsx'
import { useSetupDraft } from './useSetupDraft.ts'

/** More lanes than this do not fit a 1024 px tablet side by side. */
const lanesThatFit = 5

/** Lanes: name, colour and pattern as they will look, order and room. */
export function LanesSection({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const setup = useSetupDraft<LaneDraft[]>(workshop, 'lanes')
  const added = useRef(0)
  const keyBase = useId()
  const lanes = setup.draft ?? toDrafts(workshop.lanes)
  const kept = new Set(lanes.map((lane) => lane.id))
  const removesOne = workshop.lanes.some((lane) => !kept.has(lane.id))

  function edit(index: number, part: Partial<LaneDraft>) {
    setup.write(lanes.map((lane, at) => (at === index ? { ...lane, ...part } : lane)))
  }

  function move(index: number, to: number) {
    setup.write(moveItem(lanes, index, to))
    announce(t('workshop.setup.lanes.moved', { name: lanes[index]?.name ?? '', place: to + 1, count: lanes.length }))
  }

  function add() {
    added.current += 1
    setup.write([...lanes, newLane(lanes, `${keyBase}${added.current}`, t('workshop.setup.lanes.newName'))])
  }

  function save() {
    const sound = fromDrafts(lanes)
    if (sound) setup.save({ lanes: sound })
  }

  return (
    <SetupSection step="lanes">
      <ol className="pv-lane-rows">
        {lanes.map((lane, index) => (
          <LaneRow
            key={lane.key}
            lane={lane}
            faults={faultsOf(lane)}
            isFirst={index === 0}
            isLast={index === lanes.length - 1}
            onEdit={(part) => edit(index, part)}
            onMove={(step) => move(index, index + step)}
            onRemove={() => setup.write(lanes.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div className="pv-setup-row">
        <Button variant="secondary" onClick={add} disabled={lanes.length >= limits.lanes}>
          <PlusIcon aria-hidden />
          {t('workshop.setup.lanes.add')}
        </Button>
        {lanes.length > lanesThatFit && <p className="pv-setup-note">{t('workshop.setup.lanes.tooWide')}</p>}
      </div>
      {removesOne && <p className="pv-setup-caution">{t('workshop.setup.lanes.removedCards')}</p>}
      <SaveBar setup={setup} onSave={save} />
    </SetupSection>
  )
}
