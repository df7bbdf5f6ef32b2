import { Button } from '@digdir/designsystemet-react'
import { PencilIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { Goal } from '../../shared/planning/goal.ts'
import { levelUnder } from './goal-form.ts'

interface GoalActionsProps {
  goal: Goal
  onAddUnder: () => void
  onEdit: () => void
  onDelete: () => void
}

/** What is done with one goal of the hierarchy. */
export function GoalActions({ goal, onAddUnder, onEdit, onDelete }: GoalActionsProps) {
  const { t } = useTranslation()
  const { title } = goal
  return (
    <>
      {levelUnder(goal) && (
        <Button icon variant="tertiary" aria-label={t('goalForm.addUnder', { title })} onClick={onAddUnder}>
          <PlusIcon aria-hidden />
        </Button>
      )}
      <Button icon variant="tertiary" aria-label={t('goalForm.edit', { title })} onClick={onEdit}>
        <PencilIcon aria-hidden />
      </Button>
      <Button
        icon
        variant="tertiary"
        data-color="danger"
        aria-label={t('planning.goals.delete', { title })}
        onClick={onDelete}
      >
        <TrashIcon aria-hidden />
      </Button>
    </>
  )
}
