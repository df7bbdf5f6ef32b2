/** English dates are written the British way, day before month as in the Norwegian ones. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : `${language}-NO`
}

/** A day (2028-06-14) as people write it in the language: 14. juni 2028. */
export function formatDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A moment as people write it in the language, "24. november 2026 kl. 19:30", in Norwegian time wherever it is read. */
export function formatInstant(iso: string, language: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' } as const
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(iso))
}

/** An instant's clock time in Norway, "14:30", wherever it is read. */
export function formatClock(instantMs: number, language: string): string {
  const options = { timeStyle: 'short', timeZone: 'Europe/Oslo' } as const
  return new Intl.DateTimeFormat(localeOf(language), options).format(instantMs)
}
