import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Conflict,
  type ConflictParty,
  type Handling,
  handlingWays,
  namedBy,
} from '../../../shared/board/records/conflict.ts'
import type { PlanCardId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { NodePicker } from '../causes/NodePicker.tsx'
import type { Causes } from '../causes/useCauses.ts'
import { ChoiceGroup } from '../sheets/ChoiceGroup.tsx'

interface HandlingChoiceProps {
  conflict: Conflict
  causes: Causes
}

const none = 'none'
type Choice = Handling['way'] | typeof none

/** How a conflict is to be handled. Two of the ways name something, and are written once it is chosen. */
export function HandlingChoice({ conflict, causes }: HandlingChoiceProps) {
  const { t } = useTranslation()
  const { session } = useBoard()
  const { handling: now, ...rest } = conflict
  const [asking, setAsking] = useState<'prioritise' | 'clarifyInPlan' | null>(null)
  const chosen: Choice = asking ?? now?.way ?? none
  const named = now && now.way === chosen ? namedBy(now) : null
  const save = (handling: Handling | null) => {
    setAsking(null)
    session.flag(handling ? { ...rest, handling } : rest)
  }
  const choose = (way: Choice) => {
    if (way === none) save(null)
    else if (way === 'prioritise' || way === 'clarifyInPlan') setAsking(way)
    else save({ way })
  }
  return (
    <section className="pv-sheet-section">
      <h3>{t('handling.sheet.way')}</h3>
      <ChoiceGroup
        legend={t('handling.sheet.way')}
        legendHidden
        choices={[
          ...handlingWays.map((value) => ({ value, label: t(`causes.handling.${value}`) })),
          { value: none, label: t('handling.sheet.none') },
        ]}
        value={chosen}
        onChange={choose}
      />
      {chosen === 'prioritise' && (
        <ChoiceGroup
          legend={t('handling.sheet.first')}
          choices={conflict.parties.map((id) => ({
            value: id,
            label: causes.nameOf(id) || t('board.conflicts.goneParty'),
          }))}
          value={named}
          onChange={(first: ConflictParty) => save({ way: 'prioritise', first })}
        />
      )}
      {chosen === 'clarifyInPlan' && (
        <PlanChoice causes={causes} chosen={named} onChoose={(plan) => save({ way: 'clarifyInPlan', plan })} />
      )}
      {/* Said aloud: that a way is chosen does not say that it is saved. */}
      <p className="pv-sheet-help" role="status">
        {named === null && chosen === 'prioritise' && t('handling.sheet.needFirst')}
        {named === null && chosen === 'clarifyInPlan' && t('handling.sheet.needPlan')}
      </p>
    </section>
  )
}

interface PlanChoiceProps {
  causes: Causes
  chosen: ConflictParty | null
  onChoose: (plan: PlanCardId) => void
}

/** The plan in which a conflict is clarified: any that lies on the board. */
function PlanChoice({ causes, chosen, onChoose }: PlanChoiceProps) {
  const { t } = useTranslation()
  const plans = [...causes.faces.values()].filter(({ kind }) => kind === 'plan')
  return (
    <>
      <h4>{t('handling.sheet.plan')}</h4>
      <NodePicker
        legend={t('handling.sheet.plan')}
        search={t('handling.sheet.searchPlan')}
        choices={plans}
        nameOf={causes.nameOf}
        chosen={chosen}
        onChoose={(id) => onChoose(id as PlanCardId)}
      />
    </>
  )
}
