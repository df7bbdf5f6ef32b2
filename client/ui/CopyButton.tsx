import { Button } from '@digdir/designsystemet-react'
import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from './announce.ts'

/** Copies a text and says that it did. `about` completes the button's name for screen readers ("Kopier lenke til …"). */
export function CopyButton({ text, about }: { text: string; about: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      announce(t('ui.copied'))
    } catch {
      // Browsers refuse where the page is not served over https.
      announce(t('ui.copyFailed'))
    }
  }
  return (
    <Button variant="secondary" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      {copied ? <CheckmarkIcon aria-hidden /> : <FilesIcon aria-hidden />}
      {copied ? t('ui.copied') : t('ui.copy')}
      <span className="pv-visually-hidden">{about}</span>
    </Button>
  )
}
