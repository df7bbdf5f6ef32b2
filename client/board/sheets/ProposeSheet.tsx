import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../shared/board/records/proposal.ts'
import { limits } from '../../../shared/limits.ts'
import { type PlanType, planTypes } from '../../../shared/planning/plan-type.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { newId } from '../new-id.ts'
import { SentenceField } from './SentenceField.tsx'
import { SheetFrame } from './SheetFrame.tsx'

interface ProposeSheetProps {
  /** The proposal to reword; null makes a new one. */
  proposal: Proposal | null
  onClose: () => void
}

/** The type most proposals from a table have; the others are one choice away. */
const usualType: PlanType = 'themePlan'

/** Proposes a plan that is not in the catalogue: it becomes a card like any other. */
export function ProposeSheet({ proposal, onClose }: ProposeSheetProps) {
  const { t } = useTranslation()
  const { session, raisedBy } = useBoard()
  const [name, setName] = useState(proposal?.name ?? '')
  const [planType, setPlanType] = useState<PlanType>(proposal?.planType ?? usualType)
  const [why, setWhy] = useState(proposal?.why ?? '')
  const [tried, setTried] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  useEffect(() => nameField.current?.focus(), [])
  const nameError =
    name.length > limits.nameChars
      ? t('board.tooLong', { limit: limits.nameChars })
      : tried && name.trim() === '' && t('board.propose.needName')

  function save(): void {
    setTried(true)
    if (name.trim() === '' || name.length > limits.nameChars) {
      nameField.current?.focus()
      return
    }
    if (why.length > limits.sentenceChars) return
    const whose = proposal ?? { id: newId('proposal'), raisedBy }
    session.propose({ id: whose.id, name: name.trim(), planType, why: why.trim(), raisedBy: whose.raisedBy })
    if (!proposal) announce(t('board.propose.saved', { name: name.trim() }))
    onClose()
  }

  return (
    <SheetFrame
      title={t(proposal ? 'board.propose.editTitle' : 'board.propose.title')}
      placement="center"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button onClick={save}>{t(proposal ? 'board.propose.saveEdit' : 'board.propose.save')}</Button>
        </>
      }
    >
      {!proposal && <p className="pv-sheet-help">{t('board.propose.lead')}</p>}
      <Textfield
        ref={nameField}
        label={t('board.propose.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={nameError}
      />
      <Field>
        <Label>{t('board.propose.type')}</Label>
        <Select value={planType} onChange={({ target }) => setPlanType(asPlanType(target.value))}>
          {planTypes.map((type) => (
            <Select.Option key={type} value={type}>
              {t(`planning.planType.${type}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <SentenceField label={t('board.propose.why')} value={why} onChange={setWhy} />
    </SheetFrame>
  )
}

function asPlanType(value: string): PlanType {
  return planTypes.find((type) => type === value) ?? usualType
}
