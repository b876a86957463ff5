import * as z from 'zod'

/** Which file is wanted, and in which language: a link cannot send a header. */
export const fileQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  lang: z.enum(['zh', 'en']).optional(),
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const CSV = 'text/csv; charset=utf-8'
const binary = { schema: z.any().meta({ type: 'string', format: 'binary' }) }

/** The answer of a route that gives a table as a file. */
export const SHEETS = {
  description: 'The file.',
  content: { [XLSX]: binary, 'text/csv': binary },
}

/** The answer of a route that gives a Word document. */
export const PAPER = { description: 'The file.', content: { [DOCX]: binary } }

const ZIP = 'application/zip'

/** The answer of a route that gives several files in one. */
export const ARCHIVE = { description: 'The files.', content: { [ZIP]: binary } }

/** The answer of a route that gives a workbook and nothing else. */
export const WORKBOOK = { description: 'The file.', content: { [XLSX]: binary } }

export const asPaper = (name: string) => ({ name: `${name}.docx`, type: DOCX })
export const asArchive = (name: string) => ({ name: `${name}.zip`, type: ZIP })
export const asWorkbook = (name: string) => ({ name: `${name}.xlsx`, type: XLSX })
export const asCsv = (name: string) => ({ name: `${name}.csv`, type: CSV })

/** A file to keep, under its own name. */
export const download = (
  body: string | Uint8Array,
  file: { name: string; type: string },
): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: attached(file) })

/** What an answer says of a file that is to be kept and not shown, under its own name in any script (RFC 6266). */
export const attached = ({ name, type }: { name: string; type: string }) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${escaped(fileName(name))}`,
})

/** A name without what none may hold, or none on some systems. */
export const fileName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()

/** The marks that encodeURIComponent leaves are no part of a name in a header (RFC 8187). */
const escaped = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
