import * as z from 'zod'

/** Which file is wanted, and in which language: a link cannot send a header. */
export const fileQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  lang: z.enum(['zh', 'en']).optional(),
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'
const binary = { schema: z.any().meta({ type: 'string', format: 'binary' }) }

/** The answer of a route that gives a table as a file. */
export const SHEETS = {
  description: 'The file.',
  content: { [XLSX]: binary, 'text/csv': binary },
}

export const asWorkbook = (name: string) => ({ name: `${name}.xlsx`, type: XLSX })
export const asCsv = (name: string) => ({ name: `${name}.csv`, type: CSV })

/** A file to keep, under its own name. */
export const download = (
  body: string | Uint8Array,
  file: { name: string; type: string },
): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: attached(file) })

/** What an answer says of a file that is to be kept and not shown, under its own name in any script (RFC 6266, 8187). */
export const attached = ({ name, type }: { name: string; type: string }) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
})

/** RFC 8187 leaves fewer characters as they are than a URL does. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
