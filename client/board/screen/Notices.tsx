import {
  CloudSlashIcon,
  ExclamationmarkTriangleIcon,
  HandFingerIcon,
  InformationIcon,
  PadlockLockedIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { DomainError, type ErrorCode } from '../../../shared/protocol/errors.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import { errorText } from '../../ui/error-text.ts'
import { withAllTexts } from '../../ui/i18n.ts'
import { useLiveState } from '../../workshop/live/LiveProvider.tsx'
import { useBoard } from '../board-context.ts'
import { Notice } from './Notice.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { useFirstHint } from './useFirstHint.ts'
import { useOnlyHere } from './useOnlyHere.ts'

/** Most boards are never asked: what it takes to answer is fetched by those that are. */
const PollAtTable = lazy(async () => ({
  default: (await withAllTexts(import('../../poll/PollAtTable.tsx'))).PollAtTable,
}))

interface NoticesProps {
  news: string | null
  onNewsRead?: () => void
  /** Cards are in sight, which a newcomer is told how to drag. */
  hinting: boolean
}

/** Lines between header and board: only those that matter just now, most urgent first. */
export function Notices({ news, onNewsRead, hinting }: NoticesProps) {
  const { t } = useTranslation()
  const { snapshot, session, control, refusal, actor } = useBoard()
  const { refused, status, ready, unstored } = snapshot
  const live = useLiveState()
  const hint = useFirstHint()
  const onlyHere = useOnlyHere(snapshot)
  const whyNot = refusal('place')
  return (
    <div>
      {refused && (
        <Notice tone="danger" alert icon={<XMarkOctagonIcon aria-hidden />} onRead={session.dismissRefusal}>
          {refused.kept
            ? t('board.refused.locked')
            : errorText(t, new DomainError(refused.code, t('board.view.canvas')))}
        </Notice>
      )}
      <UpdateNotice />
      {actor.role === 'participant' && live.polls && live.polls.polls.length > 0 && (
        <Suspense>
          <PollAtTable />
        </Suspense>
      )}
      {live.refused && live.refused.code !== 'incompatibleVersion' && (
        <Notice tone="danger" alert icon={<XMarkOctagonIcon aria-hidden />}>
          {errorText(t, live.refused)}
        </Notice>
      )}
      {unstored && status !== 'offline' && (
        <Notice tone="danger" alert icon={<ExclamationmarkTriangleIcon aria-hidden />}>
          {t(`board.unstored.${unstored}`)}
        </Notice>
      )}
      {onlyHere && (
        <Notice tone="danger" alert icon={<ExclamationmarkTriangleIcon aria-hidden />}>
          {t('board.onlyHere')}
        </Notice>
      )}
      {ready && status === 'offline' && !onlyHere && (
        <Notice tone="caution" icon={<CloudSlashIcon aria-hidden />}>
          {t(actor.role === 'viewer' ? 'board.offlineNoteRead' : 'board.offlineNote')}
        </Notice>
      )}
      {news && control.stage !== 'closed' && (
        <Notice tone="info" icon={<InformationIcon aria-hidden />} onRead={onNewsRead}>
          {news}
        </Notice>
      )}
      {whyNot && (
        <Notice tone="caution" icon={<PadlockLockedIcon aria-hidden />} live>
          <WhyNotPlacing why={whyNot} control={control} />
        </Notice>
      )}
      {!whyNot && ready && hinting && hint.shown && (
        <Notice tone="info" icon={<HandFingerIcon aria-hidden />} onRead={hint.dismiss}>
          {t('board.hint')}
        </Notice>
      )}
    </div>
  )
}

/** Why cards cannot be moved just now, and what can be done instead. */
function WhyNotPlacing({ why, control: { stage, phase } }: { why: ErrorCode; control: ControlState }) {
  const { t, i18n } = useTranslation()
  if (stage !== 'open') return t(`board.stageNote.${stage}`)
  if (why !== 'notInPhase') return t('board.stageNote.elsewhere')
  const open = phase?.verbs.map((verb) => t(`agenda.verb.${verb}`)) ?? []
  if (open.length === 0) return t('agenda.board.nothing')
  return t('agenda.board.notPlacing', { verbs: new Intl.ListFormat(i18n.language).format(open) })
}
