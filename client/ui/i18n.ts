import { setI18n } from 'react-i18next'
import { atTable } from '../../shared/i18n/nb/at-table.ts'
import { type Catalogue, createI18n, isLanguage, type Language } from '../../shared/i18n/translate.ts'

const storageKey = 'planverksted.language'

/** The client's translations. Components use `useTranslation()` of react-i18next with typed keys. */
export const i18n = createI18n({ nb: atTable, nn: {}, en: {} })
setI18n(i18n)

/** Loads a part of the client together with the texts that the first load, which is a device's at a table, is without. */
export async function withAllTexts<Part>(part: Promise<Part>): Promise<Part> {
  const [loaded, { nb }] = await Promise.all([part, import('../../shared/i18n/nb/index.ts')])
  i18n.addResourceBundle('nb', 'translation', nb)
  return loaded
}

/** Bokmål is in the first load, since most read it and every language falls back on it; the others come when chosen. */
const catalogues: Record<Language, (() => Promise<Catalogue>) | null> = {
  nb: null,
  nn: async () => (await import('../../shared/i18n/nn/index.ts')).nn,
  en: async () => (await import('../../shared/i18n/en/index.ts')).en,
}

/** Shows everything in this language from now on, and the next time this browser opens Planverksted. */
export async function chooseLanguage(language: Language): Promise<void> {
  const load = catalogues[language]
  if (load) i18n.addResourceBundle(language, 'translation', await load())
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser that keeps nothing still shows the language; it is only asked again next time.
  }
}

/** Shows the language this browser chose before. Without contact it stays bokmål: a page one can read is better than none. */
export async function recallLanguage(): Promise<void> {
  const language = rememberedLanguage()
  if (language !== null) await chooseLanguage(language).catch(() => undefined)
}

function rememberedLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(storageKey)
    return isLanguage(kept) ? kept : null
  } catch {
    return null
  }
}
