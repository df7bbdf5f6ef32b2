import { Table } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Outcome, OutcomeTime } from '../../shared/outcome/types.ts'

type Timed = Pick<Outcome, 'plans'> & { time: OutcomeTime }

/** The work of each year of the term against its capacity, statutory work first; and what no year holds. */
export function TimeTable({ outcome }: { outcome: Timed }) {
  const { t } = useTranslation()
  const { time, plans } = outcome
  const columns = ['capacity', 'statutory', 'leftForOther', 'other', 'over'] as const
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => plans.find(({ cardId }) => cardId === id)?.name ?? []).join(', ')
  return (
    <>
      <p className="pv-outcome-muted">{t('timeline.outcome.lead')}</p>
      <div className="pv-outcome-scroll">
        <Table>
          <caption className="pv-visually-hidden">{t('timeline.outcome.title')}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('timeline.outcome.year')}</Table.HeaderCell>
              {columns.map((column) => (
                <Table.HeaderCell key={column} scope="col">
                  {t(`timeline.outcome.${column}`)}
                </Table.HeaderCell>
              ))}
              <Table.HeaderCell scope="col">{t('timeline.outcome.plans')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {time.years.map((year) => (
              <YearRow key={year.year} year={year} names={named(year.plans)} />
            ))}
          </Table.Body>
        </Table>
      </div>
      <dl className="pv-outcome-unknown">
        {(['outside', 'withoutEffort', 'disputed'] as const).map(
          (kind) =>
            time[kind].length > 0 && (
              <div key={kind}>
                <dt>{t(`timeline.outcome.${kind}`)}</dt>
                <dd lang="nb">{named(time[kind])}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}

function YearRow({ year: load, names }: { year: OutcomeTime['years'][number]; names: string }) {
  const { t, i18n } = useTranslation()
  const { year, capacity, statutory, leftForOther, other, over } = load
  const figure = (months: number | null) => (
    <Table.Cell className="pv-figures">
      {months === null ? t('timeline.outcome.unknown') : months.toLocaleString(i18n.language)}
    </Table.Cell>
  )
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{year}</Table.HeaderCell>
      {figure(capacity)}
      {figure(statutory)}
      {figure(leftForOther)}
      {figure(other)}
      <Table.Cell className="pv-figures">
        {over > 0 ? <strong>{over.toLocaleString(i18n.language)}</strong> : ''}
      </Table.Cell>
      <Table.Cell lang="nb">{names}</Table.Cell>
    </Table.Row>
  )
}
