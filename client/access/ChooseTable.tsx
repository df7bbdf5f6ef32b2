import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { TableId } from '../../shared/ids.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { accessApi, type JoinView } from '../../shared/protocol/rest/access.ts'
import { call } from '../ui/api.ts'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { resourceKey } from '../ui/resource.tsx'
import { tableColour } from '../ui/table-colour.ts'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import './ChooseTable.css'

/** One big tile per table; pressing it is all there is to joining. */
export function ChooseTable({ code, tables }: { code: string; tables: JoinView['tables'] }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const join = useMutationOnce({
    mutationFn: (tableId: TableId) => call(accessApi.takeSeat, { body: { code, tableId } }),
    onSuccess(session) {
      queries.setQueryData(resourceKey(accessApi.session), session)
      if (session.seat) navigate(address('seat', { workshopId: session.seat.workshopId }))
    },
  })
  return (
    <>
      <ErrorMessage error={join.error} />
      <ul className="pv-tables">
        {tables.map(({ id, number, topic, devices }) => (
          <li key={id}>
            <button
              type="button"
              className="pv-table-tile"
              disabled={join.isPending}
              aria-busy={join.isPending && join.variables === id}
              onClick={() => join.mutate(id)}
            >
              <span className="pv-table-number" aria-hidden style={{ backgroundColor: tableColour(number) }}>
                {number}
              </span>
              <span className="pv-table-words">
                <strong>{t('workshop.table', { number })}</strong>
                {topic && <span>{topic}</span>}
                <small>
                  {join.isPending && join.variables === id
                    ? t('access.joining')
                    : t('access.devices', { count: devices })}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
