import { Button, ValidationMessage } from '@digdir/designsystemet-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  between,
  type Conflict,
  type ConflictKind,
  type ConflictParty,
  conflictKinds,
  type Severity,
  severities,
} from '../../../shared/board/records/conflict.ts'
import { limits } from '../../../shared/limits.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { newId } from '../new-id.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'
import './FlagSheet.css'
import { PartyPicker } from './PartyPicker.tsx'
import { SentenceField } from './SentenceField.tsx'
import { SheetFrame } from './SheetFrame.tsx'

interface FlagSheetProps {
  /** The conflict to change; null flags a new one. */
  conflict: Conflict | null
  /** Who stands against whom, as far as is known from where one came. */
  parties: readonly ConflictParty[]
  onClose: () => void
}

const severityValues = severities.map(String)
/** The middle one: neither alarming nor playing down until someone chooses. */
const usualSeverity: Severity = 2

/** Flags a goal conflict in three steps on one sheet: what against what, kind and severity, one sentence. */
export function FlagSheet({ conflict, parties: given, onClose }: FlagSheetProps) {
  const { t } = useTranslation()
  const { session, raisedBy } = useBoard()
  const [parties, setParties] = useState<readonly ConflictParty[]>(conflict?.parties ?? given)
  const [kind, setKind] = useState<ConflictKind | null>(conflict?.kind ?? null)
  const [severity, setSeverity] = useState<Severity>(conflict?.severity ?? usualSeverity)
  const [sentence, setSentence] = useState(conflict?.sentence ?? '')
  const [tried, setTried] = useState(false)
  const kindErrorId = useId()
  const partiesStep = useRef<HTMLLIElement>(null)
  const kindStep = useRef<HTMLLIElement>(null)
  const fewParties = parties.length < 2
  const tooLong = sentence.length > limits.sentenceChars

  function save(): void {
    setTried(true)
    if (fewParties || !kind) {
      // To what is missing, so that nobody wonders why the button did nothing.
      const step = fewParties ? partiesStep : kindStep
      step.current?.querySelector('input')?.focus()
      return
    }
    if (tooLong) return
    // What was made of it is no part of this sheet, and stays.
    const before = conflict ?? { id: newId('conflict'), raisedBy }
    session.flag(between({ ...before, kind, severity, sentence: sentence.trim() }, [...parties]))
    announce(t('board.flag.saved'))
    onClose()
  }

  return (
    <SheetFrame
      title={t(conflict ? 'board.flag.editTitle' : 'board.flag.title')}
      placement="center"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button onClick={save}>{t(conflict ? 'board.flag.saveEdit' : 'board.flag.save')}</Button>
        </>
      }
    >
      <ol className="pv-steps">
        <li ref={partiesStep} className="pv-sheet-section">
          <h3>{t('board.flag.parties')}</h3>
          <PartyPicker
            parties={parties}
            onChange={setParties}
            error={tried && fewParties ? t('board.flag.needParties') : null}
          />
        </li>
        <li ref={kindStep} className="pv-sheet-section">
          <h3>{t('board.flag.kind')}</h3>
          <ChoiceGroup
            legend={t('board.flag.kind')}
            legendHidden
            choices={conflictKinds.map((value) => ({ value, label: t(`board.conflictKind.${value}`) }))}
            value={kind}
            onChange={setKind}
            errorId={tried && !kind ? kindErrorId : undefined}
          />
          {tried && !kind && <ValidationMessage id={kindErrorId}>{t('board.flag.needKind')}</ValidationMessage>}
          <ChoiceGroup
            legend={t('board.flag.severity')}
            choices={severityValues.map((value) => ({ value, label: t(`board.severity.${asSeverity(value)}`) }))}
            value={String(severity)}
            onChange={(value) => setSeverity(asSeverity(value))}
          />
        </li>
        <li className="pv-sheet-section">
          <SentenceField
            label={<span className="pv-steps-label">{t('board.flag.sentence')}</span>}
            description={t('board.flag.sentenceHelp')}
            value={sentence}
            onChange={setSentence}
          />
        </li>
      </ol>
    </SheetFrame>
  )
}

function asSeverity(value: string): Severity {
  return severities.find((severity) => String(severity) === value) ?? usualSeverity
}
