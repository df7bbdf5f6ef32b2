import { Heading } from '@digdir/designsystemet-react'
import { ChevronRightIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { address, addresses } from '../../shared/protocol/addresses.ts'
import type { SessionView } from '../../shared/protocol/rest/access.ts'

/** What this browser already holds, so that one who reloaded or closed the tab is back with one press. */
export function YourPlaces({ seat, planner, facilitator }: Pick<SessionView, 'seat' | 'planner' | 'facilitator'>) {
  const { t } = useTranslation()
  const places = [
    ...(seat
      ? [
          {
            href: address('seat', { workshopId: seat.workshopId }),
            label: t('access.continueSeat', { number: seat.tableNumber }),
          },
        ]
      : []),
    ...(planner ? [{ href: addresses.strategies, label: t('access.toStrategies') }] : []),
    ...facilitator.map((workshopId) => ({ href: address('desk', { workshopId }), label: t('access.toDesk') })),
  ]
  if (places.length === 0) return null
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {t('access.yours')}
      </Heading>
      <ul className="pv-places">
        {places.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="pv-your-place">
              {label}
              <ChevronRightIcon aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
