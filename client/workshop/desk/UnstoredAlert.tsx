import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { UnstoredBoard } from '../../../shared/protocol/live.ts'
import type { Table } from '../../../shared/workshop/workshop.ts'

/** What the server cannot store just now, and what the facilitator can do about it; read aloud when it comes. */
export function UnstoredAlert({ boards, tables }: { boards: readonly UnstoredBoard[]; tables: readonly Table[] }) {
  const { t, i18n } = useTranslation()
  const [first] = boards
  if (!first) return null
  const names = boards.map(({ boardId }) => {
    const table = tables.find((each) => each.boardId === boardId)
    return table ? t('workshop.table', { number: table.number }) : t('workshop.plenary')
  })
  const listed = new Intl.ListFormat(i18n.language).format(names)
  return (
    <Alert data-color="danger" role="alert" className="pv-unstored">
      <Heading level={2} data-size="2xs">
        {t(`workshop.desk.unstored.title.${first.why}`)}
      </Heading>
      <Paragraph>{t('workshop.desk.unstored.boards', { boards: listed })}</Paragraph>
      <Paragraph>{t(`workshop.desk.unstored.call.${first.why}`)}</Paragraph>
      <Paragraph>{t('workshop.desk.unstored.goOn')}</Paragraph>
    </Alert>
  )
}
