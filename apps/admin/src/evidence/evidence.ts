import { type Bilingual, type Evidence, MEDIA_TYPES, say } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'

/** A piece of evidence as the API tells it, with the reports that name it. */
export type EvidenceRecord = Kept<Evidence> & {
  uses: { cycle: string; unit: string; task: string }[]
}

/** What this server takes. */
export interface EvidenceLimits {
  /** Of a file, in bytes; 0: none at all. */
  most: number
  endings: string[]
}

/** What a file is and how large, as people say it: `PDF，1.2 MB`. */
export function fileWords({ mediaType, size }: Pick<Evidence, 'mediaType' | 'size'>): Bilingual {
  const { zh, en } = mediaType === null ? say('', '') : MEDIA_TYPES[mediaType].name
  const weight = size === null ? '' : sizeWords(size)
  return say([zh, weight].filter(Boolean).join('，'), [en, weight].filter(Boolean).join(', '))
}

/** @example sizeWords(1_234_567) // '1.2 MB' */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
