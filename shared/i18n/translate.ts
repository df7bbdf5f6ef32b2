import { createInstance, type i18n as I18n } from 'i18next'
import type { nb } from './nb/index.ts'

export const languages = ['nb', 'nn', 'en'] as const
export type Language = (typeof languages)[number]

/** Tells whether a text names one of our languages. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text)
}

/** A catalogue with any of bokmål's keys; what is missing is shown in bokmål. */
export type Catalogue = DeepPartial<typeof nb>
type DeepPartial<T> = { [K in keyof T]?: T[K] extends string ? string : DeepPartial<T[K]> }

/** An i18next instance with these catalogues, ready at once. Exports on the server use it as well as the client. */
export function createI18n(catalogues: Record<Language, Catalogue>, language: Language = 'nb'): I18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'nb',
    supportedLngs: [...languages],
    resources: {
      nb: { translation: catalogues.nb },
      nn: { translation: catalogues.nn },
      en: { translation: catalogues.en },
    },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  return instance
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof nb }
    returnNull: false
  }
}
