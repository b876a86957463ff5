import type { ReactNode } from 'react'
import type { FieldErrors } from 'react-hook-form'

/** One field of the rows of a `RowsInput`. */
export interface RowColumn {
  /** The field of the row. */
  field: string
  label: string
  required?: boolean
  width?: string
  input: (props: { source: string; label: string; required: boolean }) => ReactNode
}

export interface RowsProps {
  source: string
  label: string
  columns: readonly RowColumn[]
  rows: readonly { key: string; index: number }[]
  onRemove: (index: number) => void
}

/** The places of the rows that hold the words asked for. */
export function matchingRows(rows: readonly object[], query: string): number[] {
  const asked = query.trim().toLowerCase()
  return rows.flatMap((row, index) => {
    const texts = Object.values(row).filter((value) => typeof value === 'string')
    const found = asked === '' || texts.some((text) => text.toLowerCase().includes(asked))
    return found ? [index] : []
  })
}

/** Which rows of a list are at fault, and what is said of the list as a whole. */
export function faultyRows(
  errors: FieldErrors,
  source: string,
): { rows: number[]; whole: string | undefined } {
  const own = source.split('.').reduce<unknown>((at, name) => within(at, name), errors)
  const rows = Object.keys(isThing(own) ? own : {})
    .filter((name) => /^\d+$/.test(name) && within(own, name) !== undefined)
    .map(Number)
  const message = within(own, 'message') ?? within(within(own, 'root'), 'message')
  return { rows, whole: typeof message === 'string' ? message : undefined }
}

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const within = (value: unknown, name: string): unknown => (isThing(value) ? value[name] : undefined)
