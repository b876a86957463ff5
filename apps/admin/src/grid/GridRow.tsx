import { memo, type ReactNode } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { textIn } from './draft.ts'
import { faultWords } from './fault-words.ts'
import { GridCell } from './GridCell.tsx'
import type { SheetCell } from './sheet.ts'
import type { DraftHandle } from './use-draft.ts'

interface GridRowProps extends Pick<DraftHandle, 'edits' | 'at'> {
  row: number
  name: string
  cells: readonly SheetCell[]
  /** Which columns are chosen in this row; none: -1. */
  firstChosen: number
  lastChosen: number
  /** The input, and the column it stands in. */
  input?: ReactNode
  inputAt: number
}

/** One row; of hundreds only those are drawn anew that the keyboard leaves or enters. */
export const GridRow = memo(function GridRow({
  row,
  name,
  cells,
  edits,
  at,
  firstChosen,
  lastChosen,
  input,
  inputAt,
}: GridRowProps) {
  const wording = useWording()
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, column) => {
        const faults = at.get(cell.key)?.faults ?? []
        return (
          <GridCell
            key={cell.key}
            row={row}
            column={column}
            cell={cell}
            text={textIn(cell, edits)}
            edited={edits.has(cell.key)}
            selected={firstChosen <= column && column <= lastChosen}
            fault={faults.map((one) => faultWords(one, wording)).join(' ') || undefined}
          >
            {column === inputAt ? input : undefined}
          </GridCell>
        )
      })}
    </tr>
  )
})
