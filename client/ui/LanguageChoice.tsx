import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, type Language, languages } from '../../shared/i18n/translate.ts'
import { announce } from './announce.ts'
import { chooseLanguage } from './i18n.ts'
import './LanguageChoice.css'

/** Chooses bokmål, nynorsk or English for this browser. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation()
  const id = useId()
  const choose = (language: Language) => chooseLanguage(language).catch(() => announce(t('errors.offline')))
  return (
    <span className="pv-language">
      <label htmlFor={id} className="pv-visually-hidden">
        {t('ui.language')}
      </label>
      <select
        id={id}
        value={i18n.language}
        onChange={(event) => {
          if (isLanguage(event.target.value)) void choose(event.target.value)
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {t(`ui.languageName.${language}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
