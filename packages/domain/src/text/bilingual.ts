import * as z from 'zod'

/** The languages of every screen and message: Chinese first, English complete beside it. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One message in both languages. */
export const Bilingual = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Bilingual' })
export type Bilingual = z.infer<typeof Bilingual>

export const say = (zh: string, en: string): Bilingual => ({ zh, en })

/**
 * The title of a record in the reader's language; the Chinese one where no English was given.
 *
 * @example titleIn({ title: '青少年', titleEn: null }, 'en') // '青少年'
 */
export function titleIn(
  record: { title: string; titleEn?: string | null | undefined },
  language: Language,
): string {
  return language === 'en' ? record.titleEn || record.title : record.title
}

/** The same for records that have a name. */
export function nameIn(
  record: { name: string; nameEn?: string | null | undefined },
  language: Language,
): string {
  return language === 'en' ? record.nameEn || record.name : record.name
}
