import type { Day, Language } from '@gangyao/domain'

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

const formats = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  zh: new Intl.DateTimeFormat(LOCALES.zh, options),
  en: new Intl.DateTimeFormat(LOCALES.en, options),
})
const DAYS = formats({ dateStyle: 'long', timeZone: 'UTC' })
const INSTANTS = formats({ dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })

/** A calendar day in words: 2024年5月1日 · 1 May 2024. */
export const formatDay = (day: Day, language: Language): string =>
  DAYS[language].format(new Date(`${day}T00:00:00Z`))

/** An ISO instant in words, in the time of the plan's districts: 2024年5月1日 14:30. */
export const formatInstant = (instant: string, language: Language): string =>
  INSTANTS[language].format(new Date(instant))
