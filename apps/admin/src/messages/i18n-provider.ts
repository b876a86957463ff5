import type { Language } from '@gangyao/domain'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider } from 'react-admin'
import { zh } from './zh.ts'

/** Chinese is there at once; English is fetched by those who read it. */
export const createI18nProvider = (): I18nProvider =>
  polyglotI18nProvider(
    (locale) => (locale === 'en' ? import('./en.ts').then(({ en }) => en) : zh),
    'zh',
    [
      { locale: 'zh', name: '中文' },
      { locale: 'en', name: 'English' },
    ],
  )

export const asLanguage = (locale: string): Language => (locale === 'en' ? 'en' : 'zh')
