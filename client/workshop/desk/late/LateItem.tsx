import { Button } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../../../shared/i18n/dates.ts'
import type { WorkshopId } from '../../../../shared/ids.ts'
import { type LateWorkView, lateApi } from '../../../../shared/protocol/rest/late.ts'
import { announce } from '../../../ui/announce.ts'
import { call } from '../../../ui/api.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { ErrorMessage } from '../../../ui/ErrorMessage.tsx'
import { resourceKey } from '../../../ui/resource.tsx'
import { useMutationOnce } from '../../../ui/useMutationOnce.ts'
import { lateSentence } from './late-sentence.ts'

interface LateItemProps {
  workshopId: WorkshopId
  work: LateWorkView
  inPlenary: boolean
}

/** One late update: when it came, what it did, and whether it shall be done all the same. */
export function LateItem({ workshopId, work, inPlenary }: LateItemProps) {
  const { t, i18n } = useTranslation()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const params = { workshopId, boardId: work.boardId, lateId: work.id }
  const readAgain = () => queries.invalidateQueries({ queryKey: resourceKey(lateApi.lateWork, { workshopId }) })
  const accept = useMutationOnce({
    mutationFn: () => call(lateApi.acceptLate, { params }),
    async onSuccess(changes) {
      const left = changes.filter(({ fit }) => fit !== 'open' && fit !== 'stands').length
      announce(left > 0 ? t('late.acceptedPartly', { count: left }) : t('late.accepted'))
      await readAgain()
    },
  })
  const letGo = useMutationOnce({
    mutationFn: () => call(lateApi.dropLate, { params }),
    async onSuccess() {
      announce(t('late.dropped'))
      await readAgain()
    },
  })
  const when = formatInstant(work.receivedAt, i18n.language)
  const list = (names: string[]) => new Intl.ListFormat(i18n.language).format(names)
  // Plans of the same name are told of once.
  const sentences = [...new Set(work.changes?.map((change) => lateSentence(t, change, list)))]
  const canAccept = work.changes?.some(({ fit }) => fit === 'open') ?? false
  return (
    <li>
      <span className="pv-late-when">{t(inPlenary ? 'late.whenPlenary' : 'late.when', { when })}</span>
      <ul className="pv-late-changes">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {work.changes === null && <li>{t('late.unreadable')}</li>}
        {work.changes?.length === 0 && <li>{t('late.nothing')}</li>}
      </ul>
      <ErrorMessage error={accept.error} />
      <div className="pv-late-buttons">
        {canAccept && (
          <Button loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('late.accept')}
          </Button>
        )}
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {t('late.drop')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('late.dropTitle')}
        text={t('late.dropText')}
        confirm={t('late.drop')}
        dangerous
        busy={letGo.isPending}
        error={letGo.error}
        onConfirm={() => letGo.mutate()}
        onClose={() => setAsking(false)}
      />
    </li>
  )
}
