import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'

/** What ties the parties of a conflict together, line by line. */
export function ConflictChain({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation()
  if (lines.length === 0) return null
  return (
    <ul className="pv-conflict-chains" lang="nb" aria-label={t('handling.chain.title')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Shows what ties the parties together in the causal picture. */
export function ShowChain({ parties, onShow }: { parties: string; onShow: () => void }) {
  const { t } = useTranslation()
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      aria-label={t('causal.says.showNamed', { title: parties })}
      onClick={onShow}
    >
      {t('causal.says.show')}
    </Button>
  )
}
