import type { UnitBurden } from '@gangyao/domain'
import { Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { BURDEN_COLUMNS, type BurdenSort } from './sort-burden.ts'

export interface BurdenRowsProps {
  rows: readonly UnitBurden[]
  nameOf: (unit: string) => string
  sort: BurdenSort
  onSort: (sort: BurdenSort) => void
}

/** What was asked of each unit, as a table that is sorted by its headings. */
export function BurdenTable({ rows, nameOf, sort, onSort }: BurdenRowsProps) {
  const { t } = useWording()
  const direction = sort.down ? 'desc' : 'asc'
  return (
    <Table aria-label={t('burden.byUnit')} sx={EDGES}>
      <TableHead>
        <TableRow>
          {BURDEN_COLUMNS.map((column) => {
            const active = sort.by === column
            return (
              <TableCell
                key={column}
                align={column === 'unit' ? 'left' : 'right'}
                sortDirection={active ? direction : false}
              >
                <TableSortLabel
                  active={active}
                  direction={active ? direction : 'asc'}
                  onClick={() => onSort({ by: column, down: active && !sort.down })}
                >
                  {t(`burden.${column}`)}
                </TableSortLabel>
              </TableCell>
            )
          })}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ unit, forms, fields, held }) => (
          <TableRow key={unit} hover>
            <TableCell component="th" scope="row">
              {nameOf(unit)}
            </TableCell>
            <TableCell align="right">{forms}</TableCell>
            <TableCell align="right">{fields}</TableCell>
            <TableCell align="right">{held}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const EDGES = { '& tr > :not(* + *)': { pl: 2.5 }, '& tr > :last-of-type': { pr: 2.5 } }
