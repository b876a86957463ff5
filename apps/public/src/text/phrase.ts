import type { Language } from '@gangyao/domain'

/** Words of a record as shown, and whether they stand in Chinese on an English page. */
export interface Phrase {
  text: string
  /** Set where the words are not in the language of the page. */
  lang?: 'zh-CN'
}

/** The English words where the page is English and they exist; otherwise the Chinese ones, said to be so. */
export const phrase = (zh: string, en: string | null | undefined, language: Language): Phrase => {
  if (language === 'zh') return { text: zh }
  return en ? { text: en } : chinese(zh, language)
}

/** Words that exist in Chinese only, such as a quote of the issued text. */
export const chinese = (text: string, language: Language): Phrase =>
  language === 'zh' ? { text } : { text, lang: 'zh-CN' }

/** The title of a record. */
export const titleOf = (
  record: { title: string; titleEn?: string | null | undefined },
  language: Language,
): Phrase => phrase(record.title, record.titleEn, language)

/** The name of a unit, district or entity. */
export const nameOf = (
  record: { name: string; nameEn?: string | null | undefined },
  language: Language,
): Phrase => phrase(record.name, record.nameEn, language)
