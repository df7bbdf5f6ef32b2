import { Checkbox, Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/limits.ts'
import { laneColours, lanePatterns } from '../../../shared/workshop/workshop.ts'
import { laneMark } from '../../ui/lane-mark.ts'
import type { LaneDraft } from './lane-drafts.ts'
import { OrderButtons } from './OrderButtons.tsx'

interface LaneRowProps {
  lane: LaneDraft
  faults: { name: boolean; capacity: boolean }
  isFirst: boolean
  isLast: boolean
  onEdit: (part: Partial<LaneDraft>) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** One lane in the editor, with its top edge as the board will draw it. */
export function LaneRow({ lane, faults, isFirst, isLast, onEdit, onMove, onRemove }: LaneRowProps) {
  const { t } = useTranslation()
  const { name, colour, pattern, capacity, leavesOut = false } = lane
  return (
    <li className="pv-lane-row">
      <span className="pv-lane-swatch" aria-hidden style={laneMark(lane)} />
      <Textfield
        label={t('workshop.setup.lanes.name')}
        value={name}
        maxLength={limits.labelChars}
        error={faults.name && t('workshop.setup.lanes.nameMissing')}
        onChange={(event) => onEdit({ name: event.target.value })}
      />
      <Field>
        <Label>{t('workshop.setup.lanes.colour')}</Label>
        <Select
          value={colour}
          onChange={(event) => onEdit({ colour: laneColours.find((one) => one === event.target.value) ?? colour })}
        >
          {laneColours.map((one) => (
            <Select.Option key={one} value={one}>
              {t(`workshop.laneColour.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t('workshop.setup.lanes.pattern')}</Label>
        <Select
          value={pattern}
          onChange={(event) => onEdit({ pattern: lanePatterns.find((one) => one === event.target.value) ?? pattern })}
        >
          {lanePatterns.map((one) => (
            <Select.Option key={one} value={one}>
              {t(`workshop.lanePattern.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield
        label={t('workshop.setup.lanes.capacity')}
        value={capacity}
        inputMode="decimal"
        placeholder={t('workshop.setup.lanes.noCapacity')}
        error={faults.capacity && t('workshop.setup.lanes.capacityWrong', { limit: limits.personMonths })}
        onChange={(event) => onEdit({ capacity: event.target.value })}
      />
      <Checkbox
        className="pv-lane-leaves"
        label={t('workshop.setup.lanes.leavesOut')}
        value="leavesOut"
        checked={leavesOut}
        onChange={(event) => onEdit({ leavesOut: event.target.checked })}
      />
      <OrderButtons
        of="lanes"
        name={name}
        isFirst={isFirst}
        isLast={isLast}
        canRemove={!(isFirst && isLast)}
        onMove={onMove}
        onRemove={onRemove}
      />
    </li>
  )
}
