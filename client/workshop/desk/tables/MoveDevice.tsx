import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskSeat } from '../../../../shared/access/seat.ts'
import type { Table } from '../../../../shared/workshop/workshop.ts'
import { announce } from '../../../ui/announce.ts'
import { ErrorMessage } from '../../../ui/ErrorMessage.tsx'
import { useMutationOnce } from '../../../ui/useMutationOnce.ts'
import { useLive } from '../../live/LiveProvider.tsx'
import './devices.css'

interface MoveDeviceProps {
  seat: DeskSeat
  from: Table
  tables: readonly Table[]
  onClose: () => void
}

/** Where a device is to go: one press at a table. Until it has followed, its own table calls it back. */
export function MoveDevice({ seat, from, tables, onClose }: MoveDeviceProps) {
  const { t } = useTranslation()
  const live = useLive()
  const titleId = useId()
  const named = ({ number }: Table) => t('workshop.table', { number })
  const which = { number: seat.deviceNumber, from: named(from) }
  const move = useMutationOnce({
    mutationFn: ({ id }: Table) => live.moveDevice({ seat: idOf(seat), toTableId: id }),
    onSuccess(_done, to) {
      announce(
        to.id === from.id ? t('tables.stayAnnounced', which) : t('tables.moveAnnounced', { ...which, to: named(to) }),
      )
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} closeButton={t('ui.close')} className="pv-move-device" aria-labelledby={titleId}>
      <div>
        <Heading level={2} data-size="xs" id={titleId}>
          {t('tables.moveTitle', { number: seat.deviceNumber, table: named(from) })}
        </Heading>
        <Paragraph>{t('tables.moveText', { table: named(from) })}</Paragraph>
        <ErrorMessage error={move.error} />
        <ul>
          {tables
            .filter(({ id }) => id !== (seat.movesTo ?? from.id))
            .map((table) => (
              <li key={table.id}>
                <Button variant="secondary" onClick={() => move.mutate(table)}>
                  {table.id === from.id ? t('tables.stay', { table: named(from) }) : named(table)}
                </Button>
              </li>
            ))}
        </ul>
      </div>
    </Dialog>
  )
}

function idOf({ tableId, deviceNumber }: DeskSeat) {
  return { tableId, deviceNumber }
}
