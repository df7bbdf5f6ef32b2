import { Textfield } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { type Goal, type GoalEntry, goalLevels, goalName } from '../../shared/planning/goal.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { announce } from '../ui/announce.ts'
import { call } from '../ui/api.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { Choice } from './Choice.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { changesOf } from './changes-of.ts'
import { fieldFaultIn, fieldsOf, type GoalFieldFault, parentChoices } from './goal-form.ts'
import { ChoiceSection, SdgChoice } from './TieFields.tsx'
import { useFocusOnShow } from './useFocusOnShow.ts'

interface GoalDialogProps {
  strategyId: StrategyId
  /** All goals of the strategy, as they are now. */
  goals: readonly Goal[]
  /** null: a new one. */
  goal: Goal | null
  /** The goal a new one is to stand under. */
  under: Goal | null
  onClose: () => void
}

/** All a planner enters for one goal. */
export function GoalDialog({ strategyId, goals, goal, under, onClose }: GoalDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const title = useFocusOnShow<HTMLInputElement>()
  const [fields, setFields] = useState(() => fieldsOf(goal, under))
  const [isUntitled, setUntitled] = useState(false)
  const save = useMutationOnce({
    mutationFn: (entry: GoalEntry) =>
      goal === null
        ? call(planningApi.addGoal, { params: { strategyId }, body: entry })
        : call(planningApi.editGoal, { params: { strategyId, goalId: goal.id }, body: changesOf(entry, goal) }),
    onSuccess: async (saved) => {
      await queries.invalidateQueries()
      onClose()
      announce(t(goal === null ? 'goalForm.added' : 'goalForm.saved', { title: saved.title }))
    },
    // It may have been refused for what a colleague has changed: that is shown from now on.
    onError: () => queries.invalidateQueries(),
  })
  const known = new Set(goals.map(({ id }) => id))
  const entry = { ...fields, parents: fields.parents.filter((id) => known.has(id)) }
  const refused = fieldFaultIn(save.error)
  const fault: GoalFieldFault | null = isUntitled ? { field: 'title', fault: 'titleMissing', names: '' } : refused
  const faultOf = (field: keyof GoalEntry) =>
    fault?.field === field ? t(`goalForm.fault.${fault.fault}`, { names: fault.names }) : undefined

  function submit() {
    const isMissing = fields.title.trim() === ''
    setUntitled(isMissing)
    if (isMissing) title.current?.focus()
    else save.mutate(entry)
  }
  const text = (name: 'number' | 'title' | 'text', maxLength: number) => ({
    label: t(`goalForm.${name}`),
    value: fields[name],
    maxLength,
    error: faultOf(name),
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  })
  return (
    <FormDialog
      title={t(goal === null ? 'goalForm.newTitle' : 'goalForm.editTitle')}
      busy={save.isPending}
      error={refused === null ? save.error : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield ref={title} {...text('title', limits.nameChars)} />
      <div className="pv-form-pair">
        <Choice
          label={t('goalForm.level')}
          value={fields.level}
          options={goalLevels.map((level) => ({ value: level, label: t(`planning.goalLevel.${level}`) }))}
          error={faultOf('level')}
          onChange={(value) =>
            setFields({ ...fields, level: goalLevels.find((level) => level === value) ?? fields.level })
          }
        />
        <Textfield {...text('number', limits.goalNumberChars)} />
      </div>
      <Textfield multiline rows={3} {...text('text', limits.textChars)} />
      <ChoiceList
        legend={t('goalForm.parents')}
        choices={parentChoices(fields, goals, goal).map((one) => ({ id: one.id, name: goalName(one) }))}
        none={t('goalForm.noneAbove')}
        chosen={entry.parents}
        error={faultOf('parents')}
        onChange={(parents) => setFields({ ...fields, parents })}
      />
      <ChoiceSection name={t('planning.field.sdgs')} count={fields.sdgs.length}>
        <SdgChoice chosen={fields.sdgs} onChange={(sdgs) => setFields({ ...fields, sdgs })} />
      </ChoiceSection>
    </FormDialog>
  )
}
