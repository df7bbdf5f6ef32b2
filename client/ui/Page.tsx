import { Heading, SkipLink } from '@digdir/designsystemet-react'
import { ChevronRightIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addresses } from '../../shared/protocol/addresses.ts'
import { ExampleLabel } from './ExampleLabel.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import './Page.css'
import { usePageTitle } from './usePageTitle.ts'

/** A step on the way here, from the outermost. */
export interface Crumb {
  label: string
  href: string
}

interface PageProps {
  title: string
  /** What stands in the heading when it is more than the title. */
  heading?: ReactNode
  /** The way here, without this page itself. */
  trail?: readonly Crumb[]
  /** A sentence under the heading: what one does here. */
  lead?: ReactNode
  /** Buttons of the whole page, at the heading's right. */
  actions?: ReactNode
  /** true: labels the page as example data. */
  example?: boolean
  /** `narrow` for one task, `normal` for reading, `wide` for tables and desks. */
  width?: 'narrow' | 'normal' | 'wide'
  /** true: the heading gives room to what has to be in sight at once. */
  compact?: boolean
  children: ReactNode
}

/** A whole screen outside the board: product header, the way back, heading, main content. */
export function Page({
  title,
  heading,
  trail = [],
  lead,
  actions,
  example = false,
  width = 'normal',
  compact = false,
  children,
}: PageProps) {
  const { t } = useTranslation()
  const headingRef = usePageTitle(title)
  return (
    <>
      <SkipLink href="#main">{t('ui.skipToContent')}</SkipLink>
      <header className="pv-header">
        <Link href={addresses.home} className="pv-header-name">
          {t('ui.productName')}
        </Link>
        {example && <ExampleLabel />}
        <LanguageChoice />
      </header>
      <main id="main" className="pv-page" data-width={width} data-compact={compact || undefined} tabIndex={-1}>
        {trail.length > 0 && (
          <nav aria-label={t('ui.breadcrumbs')}>
            <ol className="pv-trail">
              {trail.map((crumb) => (
                <li key={crumb.href}>
                  <Link href={crumb.href}>{crumb.label}</Link>
                  <ChevronRightIcon aria-hidden />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="pv-page-head">
          <div>
            <Heading level={1} data-size="lg" tabIndex={-1} ref={headingRef}>
              {heading ?? title}
            </Heading>
            {lead && <p className="pv-page-lead">{lead}</p>}
          </div>
          {actions && <div className="pv-page-actions">{actions}</div>}
        </div>
        {children}
      </main>
    </>
  )
}
