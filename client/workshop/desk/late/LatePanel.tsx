import { Heading } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { lateApi } from '../../../../shared/protocol/rest/late.ts'
import type { Workshop } from '../../../../shared/workshop/workshop.ts'
import { announce } from '../../../ui/announce.ts'
import { Resource, resourceKey, useResource } from '../../../ui/resource.tsx'
import { useLiveState } from '../../live/LiveProvider.tsx'
import { LateItem } from './LateItem.tsx'
import './late.css'

/** What tables did while they were without contact, and came with when it was too late; nothing when there is none. */
export function LatePanel({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const { late } = useLiveState()
  const count = late?.count ?? 0
  const known = useRef(0)
  useEffect(() => {
    if (count > known.current) announce(t('late.came', { count }))
    known.current = count
  }, [count, t])
  return count === 0 ? null : (
    <section className="pv-panel" aria-labelledby="for-sent">
      <Heading level={2} data-size="xs" id="for-sent">
        {t('late.title', { count })}
      </Heading>
      <p className="pv-panel-lead">{t('late.lead')}</p>
      <LateList workshop={workshop} />
    </section>
  )
}

function LateList({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const { late } = useLiveState()
  const queries = useQueryClient()
  const params = { workshopId: workshop.id }
  const works = useResource(lateApi.lateWork, { params })
  useEffect(() => {
    // Each time it is told how many there are, they may be others than before.
    if (late) void queries.invalidateQueries({ queryKey: resourceKey(lateApi.lateWork, { workshopId: workshop.id }) })
  }, [late, queries, workshop.id])
  const senders = [...workshop.tables.map(({ id, number }) => ({ id, name: t('workshop.table', { number }) }))]
  return (
    <Resource of={works}>
      {(all) =>
        [...senders, { id: null, name: t('late.desk') }].map(({ id, name }) => {
          const own = all.filter(({ tableId }) => tableId === id)
          return (
            own.length > 0 && (
              <section key={id} className="pv-late" aria-label={name}>
                <Heading level={3} data-size="2xs">
                  {name}
                </Heading>
                <ul>
                  {own.map((work) => (
                    <LateItem
                      key={work.id}
                      workshopId={workshop.id}
                      work={work}
                      inPlenary={work.boardId === workshop.plenaryBoardId}
                    />
                  ))}
                </ul>
              </section>
            )
          )
        })
      }
    </Resource>
  )
}
