import * as z from 'zod'
import { type Bilingual, say } from '../text/bilingual.ts'

/** What a file of evidence may be: what people photograph, scan, write and calculate with, and nothing that runs. */
export const MediaType = z
  .enum([
    'application/pdf',
    'application/ofd',
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/heic',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'text/csv',
    'text/plain',
  ])
  .meta({ id: 'MediaType' })
export type MediaType = z.infer<typeof MediaType>

interface Known {
  name: Bilingual
  /** How names of such files end; the usual ending first. */
  endings: readonly [string, ...string[]]
}

/** Each with its name and the endings of its files; OFD is the layout of GB/T 33190. */
export const MEDIA_TYPES: Record<MediaType, Known> = {
  'application/pdf': { name: say('PDF', 'PDF'), endings: ['pdf'] },
  'application/ofd': { name: say('OFD', 'OFD'), endings: ['ofd'] },
  'image/jpeg': { name: say('JPEG 图片', 'JPEG picture'), endings: ['jpg', 'jpeg'] },
  'image/png': { name: say('PNG 图片', 'PNG picture'), endings: ['png'] },
  'image/webp': { name: say('WebP 图片', 'WebP picture'), endings: ['webp'] },
  'image/heic': { name: say('HEIC 图片', 'HEIC picture'), endings: ['heic', 'heif'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: say('Word 文档', 'Word document'),
    endings: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: say('Excel 工作簿', 'Excel workbook'),
    endings: ['xlsx'],
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    name: say('PowerPoint 演示文稿', 'PowerPoint presentation'),
    endings: ['pptx'],
  },
  'text/csv': { name: say('CSV 表格', 'CSV table'), endings: ['csv'] },
  'text/plain': { name: say('纯文本', 'plain text'), endings: ['txt'] },
}

/** Every ending that a file may have, without the dot. */
export const EVIDENCE_ENDINGS: readonly string[] = Object.values(MEDIA_TYPES).flatMap(
  ({ endings }) => endings,
)

/** The type that a name claims by its ending; null: none of ours. */
export const typeOfName = (name: string): MediaType | null =>
  MediaType.options.find((type) => MEDIA_TYPES[type].endings.includes(endingOf(name))) ?? null

/**
 * The ending of a name, in small letters and without the dot; empty where there is none.
 *
 * @example endingOf('活动照片.JPG') // 'jpg'
 */
export const endingOf = (name: string): string =>
  /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
