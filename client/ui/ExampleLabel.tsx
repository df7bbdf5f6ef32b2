import { useTranslation } from 'react-i18next'
import './ExampleLabel.css'

/** Says that what is shown is example data and nobody's planning strategy. */
export function ExampleLabel() {
  const { t } = useTranslation()
  return <span className="pv-example">{t('ui.exampleData')}</span>
}
