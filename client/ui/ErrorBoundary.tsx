import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './ErrorBoundary.css'

/** Catches what broke while a screen was drawn, and offers the two things that help: load again, or start over. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useTranslation()
  return (
    <main className="pv-broken" role="alert">
      <Heading level={1} data-size="md">
        {t('ui.brokenTitle')}
      </Heading>
      <Paragraph>{t('ui.brokenText')}</Paragraph>
      <div className="pv-broken-buttons">
        <Button onClick={() => location.reload()}>{t('ui.reload')}</Button>
        <Button variant="secondary" asChild>
          <a href="/">{t('ui.toStart')}</a>
        </Button>
      </div>
    </main>
  )
}
