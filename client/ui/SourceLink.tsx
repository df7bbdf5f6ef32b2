import { Link } from '@digdir/designsystemet-react'
import { ExternalLinkIcon } from '@navikt/aksel-icons'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

/** A link out of the system, which says so and where it leads. Nothing of this page is told to who is there. */
export function SourceLink({ url }: { url: string }) {
  const { t } = useTranslation()
  const leavesId = useId()
  return (
    <span>
      <Link href={url} target="_blank" rel="noopener noreferrer" aria-describedby={leavesId}>
        {t('evidence.open')}
        <ExternalLinkIcon aria-hidden />
      </Link>{' '}
      <span id={leavesId}>{t('evidence.leaves', { host: /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url })}</span>
    </span>
  )
}
