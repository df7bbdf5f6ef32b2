import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/Page.tsx'
import { useSeat } from '../workshop/useSeat.ts'
import './Home.css'
import { JoinCodeForm } from './JoinCodeForm.tsx'
import { YourPlaces } from './YourPlaces.tsx'

/** The front door: a code for those at the tables, the way on for those who have been here before. */
export function Home() {
  const { t } = useTranslation()
  const {
    session: { data: session },
    seat,
  } = useSeat()
  return (
    <Page title={t('ui.productName')} heading={t('access.homeTitle')} lead={t('access.homeLead')} width="narrow">
      <div className="pv-home">
        <section className="pv-home-join">
          <JoinCodeForm />
          <Paragraph className="pv-home-note">{t('access.noName')}</Paragraph>
        </section>
        <YourPlaces seat={seat} planner={session?.planner ?? false} facilitator={session?.facilitator ?? []} />
        {session && !session.planner && (
          <section>
            <Heading level={2} data-size="2xs">
              {t('access.plannerTitle')}
            </Heading>
            <Paragraph className="pv-home-note">{t('access.plannerText')}</Paragraph>
          </section>
        )}
      </div>
    </Page>
  )
}
