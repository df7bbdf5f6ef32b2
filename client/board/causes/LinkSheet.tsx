import { Button, ValidationMessage } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actOf, type Effect, type Link, linkKey } from '../../../shared/board/records/link.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { linkInWords, type Strength, strengthOf, strengths } from '../../../shared/outcome/causes/link-words.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { ChoiceGroup } from '../sheets/ChoiceGroup.tsx'
import { ClosedInPhase } from '../sheets/ClosedInPhase.tsx'
import { SentenceField } from '../sheets/SentenceField.tsx'
import { SheetFrame } from '../sheets/SheetFrame.tsx'
import { NodePicker } from './NodePicker.tsx'
import { type Causes, useCauses } from './useCauses.ts'
import './sheets.css'

interface LinkSheetProps {
  /** Null where it is to be chosen. */
  from: NodeId | null
  to: NodeId | null
  onClose: () => void
}

/** Says how one thing acts on another: supports or counteracts, how strongly, and why. What is not known yet is chosen first. */
export function LinkSheet({ from: given, to: known, onClose }: LinkSheetProps) {
  const causes = useCauses()
  const { may } = useBoard()
  const [from, setFrom] = useState(given)
  const [to, setTo] = useState(known)
  const link = from && to ? causes.state.links.get(linkKey(from, to)) : undefined
  if (!may('flag')) return <ReadLink causes={causes} from={from} to={to} link={link} onClose={onClose} />
  return (
    <EditLink
      // Another pair may have a link already: then that is what is changed.
      key={`${from} ${to}`}
      causes={causes}
      from={from}
      to={to}
      link={link}
      onFrom={given ? null : setFrom}
      onTo={known ? null : setTo}
      onClose={onClose}
    />
  )
}

interface OfLinkProps {
  causes: Causes
  from: NodeId | null
  to: NodeId | null
  link: Link | undefined
  onClose: () => void
}

interface EditLinkProps extends OfLinkProps {
  onFrom: ((id: NodeId) => void) | null
  onTo: ((id: NodeId) => void) | null
}

/** Neither slight nor strong until someone chooses. */
const usualStrength: Strength = '2'

const acts = ['supports', 'counteracts'] as const
type Act = (typeof acts)[number]

function EditLink({ causes, from, to, link, onFrom, onTo, onClose }: EditLinkProps) {
  const { t } = useTranslation()
  const { session } = useBoard()
  const known = link && actOf(link)
  const [act, setAct] = useState<Act | null>(known === undefined || known === 'none' ? null : known)
  const [strength, setStrength] = useState<Strength>(link && act ? strengthOf(link) : usualStrength)
  const [note, setNote] = useState(link?.note ?? '')
  const [tried, setTried] = useState(false)
  const errorId = useId()
  const choices = [...causes.faces.values()].sort(statementsFirst)
  const missing =
    from === null || to === null ? t('causal.link.needTo') : act === null ? t('causal.link.needAct') : null

  function save(): void {
    setTried(true)
    if (from === null || to === null || act === null || note.length > limits.sentenceChars) return
    const effect = (Number(strength) * (act === 'supports' ? 1 : -1)) as Effect
    const text = note.trim()
    const next: Link = { effect, ...(text && { note: text }) }
    session.link(from, to, next)
    announce(linkInWords(t, next, causes.nameOf(from), causes.nameOf(to)))
    onClose()
  }

  function remove(): void {
    if (from && to) session.link(from, to, null)
    announce(t('causal.link.removed'))
    onClose()
  }

  return (
    <SheetFrame
      title={t('causal.link.title')}
      placement="center"
      onClose={onClose}
      footer={
        <>
          {link && (
            <Button variant="tertiary" onClick={remove}>
              {t('causal.link.remove')}
            </Button>
          )}
          <Button variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button onClick={save}>{t('causal.link.save')}</Button>
        </>
      }
    >
      <Ends causes={causes} from={from} to={to} act={act} />
      {onFrom && (
        <NodePicker
          legend={t('causal.words.from')}
          search={t('causal.link.searchFrom')}
          choices={choices.filter(({ id }) => id !== to)}
          nameOf={causes.nameOf}
          chosen={from}
          onChoose={onFrom}
        />
      )}
      {onTo && (
        <NodePicker
          legend={t('causal.link.to')}
          search={t('causal.link.searchTo')}
          choices={choices.filter(({ id }) => id !== from)}
          nameOf={causes.nameOf}
          chosen={to}
          onChoose={onTo}
        />
      )}
      <ChoiceGroup
        legend={t('causal.link.act')}
        choices={acts.map((value) => ({ value, label: t(`causal.link.${value}`) }))}
        value={act}
        onChange={setAct}
        errorId={tried && missing ? errorId : undefined}
      />
      {tried && missing && <ValidationMessage id={errorId}>{missing}</ValidationMessage>}
      <ChoiceGroup
        legend={t('causal.link.strength')}
        choices={strengths.map((value) => ({ value, label: t(`causal.link.strengthOf.${value}`) }))}
        value={strength}
        onChange={setStrength}
      />
      <SentenceField label={t('causal.link.note')} value={note} onChange={setNote} />
    </SheetFrame>
  )
}

/** The link as it stands, where it may not be changed just now. */
function ReadLink({ causes, from, to, link, onClose }: OfLinkProps) {
  const { t } = useTranslation()
  return (
    <SheetFrame title={t('causal.link.title')} placement="center" onClose={onClose}>
      <p>{link && from && to && linkInWords(t, link, causes.nameOf(from), causes.nameOf(to))}</p>
      {link?.note && <p>{link.note}</p>}
      <ClosedInPhase verb="flag" />
    </SheetFrame>
  )
}

/** What acts on what, as far as it is chosen. */
function Ends({ causes, from, to, act }: Pick<OfLinkProps, 'causes' | 'from' | 'to'> & { act: Act | null }) {
  const { t } = useTranslation()
  const end = (id: NodeId | null, open: string) => {
    const face = id && causes.faces.get(id)
    return (
      <span className="pv-link-end" data-kind={face ? face.kind : undefined} lang="nb">
        {id ? causes.nameOf(id) : open}
      </span>
    )
  }
  return (
    <p className="pv-link-ends">
      {end(from, t('causal.words.from'))}
      <span data-act={act ?? undefined}>{act ? t(`causes.act.${act}`) : t('causal.link.actsOn')}</span>
      {end(to, t('causal.link.to'))}
    </p>
  )
}

/** A chain is mostly made of statements; there are few of them, and hundreds of the others. */
function statementsFirst(a: { kind: string }, b: { kind: string }): number {
  return Number(b.kind === 'statement') - Number(a.kind === 'statement')
}
