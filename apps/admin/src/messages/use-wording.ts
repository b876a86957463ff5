import { type Bilingual, type Language, nameIn, titleIn } from '@gangyao/domain'
import { useMemo } from 'react'
import { useLocale, useTranslate } from 'react-admin'
import { asLanguage } from './i18n-provider.ts'
import type { zh } from './zh.ts'

type Leaves<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Leaves<T[Key]>}`
}[keyof T & string]

/** Every text there is, by its path: a wrong one does not compile. */
export type MessageKey = Leaves<typeof zh>

export interface Wording {
  language: Language
  /** A text of the message files. */
  t: (key: MessageKey, values?: Record<string, string | number>) => string
  /** A message that came with the data. */
  say: (message: Bilingual) => string
  title: (record: { title: string; titleEn?: string | null | undefined }) => string
  name: (record: { name: string; nameEn?: string | null | undefined }) => string
}

/** The words of a screen, in the reader's language. */
export function useWording(): Wording {
  const translate = useTranslate()
  const language = asLanguage(useLocale())
  return useMemo(
    () => ({
      language,
      t: (key, values) => translate(key, values),
      say: (message) => message[language],
      title: (record) => titleIn(record, language),
      name: (record) => nameIn(record, language),
    }),
    [translate, language],
  )
}
