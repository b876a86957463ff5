import type { Language } from '@gangyao/domain'
import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

/** The site's own words by language. */
export const WORDS: Record<Language, Words> = { zh, en }
