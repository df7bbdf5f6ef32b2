import { Button, Checkbox, Select, Tag } from '@digdir/designsystemet-react'
import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaneId } from '../../../shared/ids.ts'
import type { MergedCard } from '../../../shared/outcome/merge/types.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'
import { AgreementText } from './AgreementText.tsx'
import { CardDetails } from './CardDetails.tsx'
import { cardTypeText } from './card-type-text.ts'
import { Distribution } from './Distribution.tsx'
import type { Choices } from './useChoices.ts'

interface CardRowProps {
  card: MergedCard
  lanes: readonly Lane[]
  choices: Choices
  isOpen: boolean
}

/** One card: how the tables placed it, how far they agree, and where it would lie in plenary. */
export function CardRow({ card, lanes, choices, isOpen }: CardRowProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const detailsId = useId()
  const { cardId, name, type, plenaryLane } = card
  const lane = choices.laneOf(card)
  const lies = lanes.find(({ id }) => id === plenaryLane)
  const Chevron = open ? ChevronUpIcon : ChevronDownIcon
  return (
    <li className="pv-merge-row">
      <div className="pv-merge-choice">
        {lane !== null && lane !== plenaryLane && isOpen && (
          <Checkbox
            aria-label={t('merge.choose', { name })}
            checked={choices.cards.has(cardId)}
            onChange={({ target }) => choices.choose(cardId, target.checked)}
          />
        )}
      </div>
      <div className="pv-merge-name">
        <h3>{name}</h3>
        <span className="pv-merge-muted">{cardTypeText(t, type)}</span>
        {lies && (
          <Tag data-color={plenaryLane === lane ? 'success' : 'warning'}>
            {plenaryLane === lane ? t('merge.inPlenary') : t('merge.elsewhere', { lane: lies.name })}
          </Tag>
        )}
      </div>
      <AgreementText card={card} />
      <Distribution card={card} lanes={lanes} />
      <div className="pv-merge-lane">
        {lane !== null && (
          <Select
            aria-label={t('merge.laneOf', { name })}
            value={lane}
            disabled={!isOpen}
            onChange={({ target }) => choices.chooseLane(cardId, target.value as LaneId)}
          >
            {lanes.map(({ id, name: laneName }) => (
              <Select.Option key={id} value={id}>
                {laneName}
              </Select.Option>
            ))}
          </Select>
        )}
      </div>
      <Button
        variant="tertiary"
        aria-expanded={open}
        aria-controls={detailsId}
        aria-label={t(open ? 'merge.hideOf' : 'merge.showOf', { name })}
        onClick={() => setOpen(!open)}
      >
        <Chevron aria-hidden />
        {t(open ? 'merge.hide' : 'merge.show')}
      </Button>
      <div id={detailsId} hidden={!open} className="pv-merge-details">
        {open && <CardDetails card={card} lanes={lanes} />}
      </div>
    </li>
  )
}
