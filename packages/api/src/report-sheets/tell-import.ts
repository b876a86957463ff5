import type { Bilingual, Language } from '@gangyao/domain'
import type { ReportImport } from './import-reports.ts'
import { FIGURE_COLUMNS, PROGRESS_COLUMNS } from './report-sheet.ts'

/** What an import changes, in the words of one language. */
export function tellImport({ changes, faults, ...rest }: ReportImport, language: Language) {
  const inWords = (words: Bilingual | null) => words?.[language] ?? null
  return {
    ...rest,
    changes: changes.map(({ reason, fields, ...change }) => ({
      ...change,
      reason: inWords(reason),
      fields: fields.map(({ before, after, ...field }) => ({
        ...field,
        heading: headingOf(field.field)?.[language] ?? field.field,
        before: inWords(before),
        after: inWords(after),
      })),
    })),
    faults: faults.map(({ sheet, row, column, message }) => ({
      ...(sheet !== undefined && { sheet }),
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
      message: message[language],
    })),
  }
}

const HEADINGS = new Map<string, Bilingual>(
  [...PROGRESS_COLUMNS, ...FIGURE_COLUMNS].map(({ key, title }) => [key, title]),
)
const headingOf = (field: string) => HEADINGS.get(field)
