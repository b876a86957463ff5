import { useMemo } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import type { Headings } from './clipboard.ts'
import type { Sheet } from './sheet.ts'

/** What rows and columns are called on the screen, and in what is copied. */
export function useHeadings({ rows, columns }: Sheet): Headings {
  const { name, title } = useWording()
  const { district } = useBook()
  return useMemo(
    () => ({
      rows: rows.map((entity) => name(entity ?? district)),
      columns: columns.map(title),
    }),
    [rows, columns, name, title, district],
  )
}
