import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { visible } from '../text/visible.ts'
import { LONGEST_FILE_NAME } from './file-name.ts'
import { MediaType } from './media-type.ts'

/** 佐证材料 is a file, an address on the web, or a record that a module keeps. */
export const EvidenceKind = z.enum(['file', 'link', 'record']).meta({ id: 'EvidenceKind' })
export type EvidenceKind = z.infer<typeof EvidenceKind>

export const EVIDENCE_KIND_NAMES: Record<EvidenceKind, Bilingual> = {
  file: say('文件', 'file'),
  link: say('网址', 'link'),
  record: say('业务记录', 'record'),
}

/** No name and password before the address: what stands there looks like the site and is not. */
const LINK = /^https?:\/\/[^\s/?#@\\"'<>[\]\p{C}]+(?:[/?#][^\s"<>\p{C}]*)?$/iu

/** An address that a browser may be sent to: of the web, and nothing that runs. */
export const Link = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => LINK.test(text), {
    params: say(
      '请填写以 http:// 或 https:// 开头的完整网址',
      'Give a whole address that begins with http:// or https://',
    ),
  })

/** 佐证材料: what supports what a unit reports. One may support several items, and none is ever compulsory. */
export const Evidence = z
  .object({
    plan: Code,
    code: Code,
    unit: Code.meta({ description: 'Whose it is.' }),
    kind: EvidenceKind,
    title: visible(z.string().trim().min(1).max(200)),
    fileName: visible(z.string().min(1).max(LONGEST_FILE_NAME)).nullable().meta({
      description: 'Of a file: its name, made safe.',
    }),
    mediaType: MediaType.nullable().meta({
      description: 'Of a file: what it holds, whatever its name says.',
    }),
    size: z.int().min(1).nullable().meta({ description: 'Of a file, in bytes.' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .meta({ description: 'Of a file: the checksum of its content.' }),
    url: Link.nullable().meta({ description: 'Of a link.' }),
    resource: z
      .string()
      .regex(/^[a-z][a-z-]{0,39}$/)
      .nullable()
      .meta({ description: 'Of a record: the resource that it is of.' }),
    record: visible(z.string().trim().min(1).max(300)).nullable().meta({
      description: 'Of a record: its id there.',
    }),
    addedBy: z.string().min(1).meta({ description: 'The user name.' }),
    addedAt: z.iso.datetime(),
    version: z.int().min(1),
  })
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

const OWN = {
  file: ['fileName', 'mediaType', 'size', 'sha256'],
  link: ['url'],
  record: ['resource', 'record'],
} as const satisfies Record<EvidenceKind, readonly (keyof Evidence)[]>
type Own = (typeof OWN)[EvidenceKind][number]

/** What a piece of evidence lacks for its kind, and what it has that another kind has. */
export const evidenceFaults = (
  evidence: Pick<Evidence, 'kind' | Own>,
): { field: Own; message: Bilingual }[] =>
  EvidenceKind.options.flatMap((kind) =>
    OWN[kind].flatMap((field) => {
      const there = evidence[field] !== null
      if (there === (kind === evidence.kind)) return []
      const name = EVIDENCE_KIND_NAMES[evidence.kind]
      return [
        {
          field,
          message: there
            ? say(`类型是“${name.zh}”的不填这一项`, `A ${name.en} has none`)
            : say(`类型是“${name.zh}”的要填这一项`, `A ${name.en} needs one`),
        },
      ]
    }),
  )
