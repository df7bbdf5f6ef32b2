import { setI18n } from 'react-i18next'
import { en } from '../../shared/i18n/en/index.ts'
import { nn } from '../../shared/i18n/nn/index.ts'
import { createI18n, isLanguage, type Language } from '../../shared/i18n/translate.ts'

const storageKey = 'planverksted.language'

/** The client's translations. Components use `useTranslation()` of react-i18next with typed keys. */
export const i18n = createI18n({ nn, en }, rememberedLanguage())
setI18n(i18n)
document.documentElement.lang = i18n.language

/** Shows everything in this language from now on, and the next time this browser opens Planverksted. */
export async function chooseLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser that keeps nothing still shows the language; it is only asked again next time.
  }
}

function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey)
    return isLanguage(kept) ? kept : 'nb'
  } catch {
    return 'nb'
  }
}
