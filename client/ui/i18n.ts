import { initReactI18next } from 'react-i18next'
import { en } from '../../shared/i18n/en/index.ts'
import { nn } from '../../shared/i18n/nn/index.ts'
import { createI18n } from '../../shared/i18n/translate.ts'

/** The client's translations. Components use `useTranslation()` of react-i18next with typed keys. */
export const i18n = createI18n({ nn, en })
i18n.use(initReactI18next)
