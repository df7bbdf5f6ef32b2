import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Merge } from '../../../shared/outcome/merge/types.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { acceptedText, useAcceptMerge } from './useAcceptMerge.ts'
import type { Choices } from './useChoices.ts'

interface AcceptPanelProps {
  workshop: Workshop
  merge: Merge
  choices: Choices
  isOpen: boolean
}

/** What is chosen, the button that writes it to the plenary board, and what became of it: in sight however long the list is. */
export function AcceptPanel({ workshop, merge, choices, isOpen }: AcceptPanelProps) {
  const { t } = useTranslation()
  const accept = useAcceptMerge(workshop.id)
  const isNothing = choices.cards.size + choices.conflicts.size === 0
  const placed = accept.data?.placed.length ?? 0
  const flagged = accept.data ? accept.variables.conflicts.length : 0
  const kept = merge.cards.filter(({ cardId }) => accept.data?.kept.includes(cardId))

  return (
    <section className="pv-merge-accept" aria-labelledby="felles">
      <div className="pv-merge-buttons">
        <Heading level={2} data-size="2xs" id="felles">
          {t('merge.accept.title')}
        </Heading>
        <Button variant="secondary" disabled={!isOpen} onClick={choices.chooseAll}>
          {t('merge.accept.all')}
        </Button>
        <Button variant="secondary" disabled={isNothing} onClick={choices.chooseNone}>
          {t('merge.accept.none')}
        </Button>
        <Button
          disabled={!isOpen || isNothing}
          loading={accept.isPending}
          onClick={() => accept.mutate(choices.accepted())}
        >
          {t('merge.accept.button')}
        </Button>
        <strong role="status">
          {t('merge.accept.chosen', {
            cards: t('merge.accept.cards', { count: choices.cards.size }),
            conflicts: t('merge.accept.conflicts', { count: choices.conflicts.size }),
          })}
        </strong>
      </div>
      <ErrorMessage error={accept.error} />
      {placed + flagged > 0 && (
        <Alert data-color="success">
          <Paragraph>{acceptedText(t, placed, flagged)}</Paragraph>
          <Link href={address('deskBoard', { workshopId: workshop.id, boardId: workshop.plenaryBoardId })}>
            {t('merge.accept.toPlenary')}
          </Link>
        </Alert>
      )}
      {kept.length > 0 && (
        <Alert data-color="warning" role="alert">
          <Paragraph>
            {t('merge.accept.kept', { count: kept.length, names: kept.map(({ name }) => name).join(', ') })}
          </Paragraph>
          <Button
            variant="secondary"
            loading={accept.isPending}
            onClick={() => accept.mutate({ ...choices.acceptedAmong(kept), overwrite: true })}
          >
            {t('merge.accept.overwrite')}
          </Button>
        </Alert>
      )}
    </section>
  )
}
