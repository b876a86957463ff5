import { formatNumber } from '@gangyao/domain'
import { parseNumber } from '@gangyao/sheets/cells'
import { memo, type ReactNode } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { Hidden } from '../shared/Hidden.tsx'
import type { SheetCell } from './sheet.ts'

interface GridCellProps {
  row: number
  column: number
  cell: SheetCell
  text: string
  edited: boolean
  selected: boolean
  /** Why it cannot be saved, in words. */
  fault: string | undefined
  /** The input, in the cell where the keyboard is. */
  children?: ReactNode
}

export const faultId = (key: string) => `fault-${key}`

/** One cell: what is written or stored, what was counted, and whether something is wrong. */
export const GridCell = memo(function GridCell({
  row,
  column,
  cell,
  text,
  edited,
  selected,
  fault,
  children,
}: GridCellProps) {
  const { t } = useWording()
  const { owed, counted } = cell
  const looks = [
    selected && 'selected',
    edited && 'edited',
    fault !== undefined && 'faulty',
    !owed && 'shut',
  ]
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the keyboard is in the input of the current cell
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells the arrow keys walk
      role="gridcell"
      data-row={row}
      data-column={column}
      className={looks.filter(Boolean).join(' ')}
      aria-selected={selected}
      aria-readonly={!owed}
      aria-invalid={fault !== undefined}
      title={fault ?? (owed ? undefined : t('grid.notOwed'))}
    >
      {counted && <CountedMark cell={counted} />}
      {children ?? <span className="text">{owed || text ? shown(text) : '—'}</span>}
      {fault !== undefined && <Hidden id={faultId(cell.key)}>{fault}</Hidden>}
    </td>
  )
})

function CountedMark({ cell }: { cell: NonNullable<SheetCell['counted']> }) {
  const { t } = useWording()
  const { value, numerator, denominator } = cell
  const number = numerator === null ? (value ?? '') : `${numerator}/${denominator}`
  return (
    <span className="counted" title={t('grid.countedMeans')}>
      {t('grid.counted', { value: number })}
    </span>
  )
}

/** Numbers in groups of three; everything else as it was written. */
const shown = (text: string): string =>
  text
    .split('/')
    .map((part) => {
      const number = parseNumber(part)
      return number === null ? part : formatNumber(number)
    })
    .join(' / ')
