import {
  Box,
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
} from '@mui/material'
import { type RaRecord, useListContext } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'
import type { Column } from './columns.ts'

interface RecordTableProps<T extends RaRecord> {
  /** What the table lists, for those who hear it. */
  label: string
  columns: readonly Column<T>[]
  /** Rows can be ticked; gives the name of a row's box. */
  tick?: (record: T) => string
}

/** The records of the list as a table, sorted by its headings. */
export function RecordTable<T extends RaRecord>({ label, columns, tick }: RecordTableProps<T>) {
  const { t } = useWording()
  const { data = [], sort, setSort, selectedIds, onToggleItem, onSelect } = useListContext<T>()
  const all = data.length > 0 && data.every(({ id }) => selectedIds.includes(id))
  return (
    <TableContainer sx={{ overflowX: 'visible' }}>
      <Table aria-label={label} sx={EDGES}>
        <TableHead>
          <TableRow>
            {tick && (
              <TableCell padding="checkbox">
                <Checkbox
                  checked={all}
                  indeterminate={!all && selectedIds.length > 0}
                  onChange={() => onSelect(all ? [] : data.map(({ id }) => id))}
                  slotProps={{ input: { 'aria-label': t('ra.action.select_all') } }}
                />
              </TableCell>
            )}
            {columns.map((column) => (
              <HeadCell key={column.label} column={column} sort={sort} setSort={setSort} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((record) => (
            <TableRow key={record.id} hover selected={tick && selectedIds.includes(record.id)}>
              {tick && (
                <TableCell padding="checkbox">
                  <Checkbox
                    checked={selectedIds.includes(record.id)}
                    onChange={() => onToggleItem(record.id)}
                    slotProps={{ input: { 'aria-label': tick(record) } }}
                  />
                </TableCell>
              )}
              {columns.map((column) => (
                <TableCell
                  key={column.label}
                  {...(column.heading && { component: 'th', scope: 'row' })}
                  align={column.align ?? 'left'}
                  sx={{ verticalAlign: 'top', fontWeight: 'inherit' }}
                >
                  {column.render(record)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

/** The first and last columns keep the panel's own distance from its edges. */
// Not :first-of-type, which a row's header and the cell after it both are.
const EDGES = { '& tr > :not(* + *)': { pl: 2.5 }, '& tr > :last-of-type': { pr: 2.5 } }

interface HeadCellProps<T extends RaRecord> {
  column: Column<T>
  sort: { field: string; order: 'ASC' | 'DESC' }
  setSort: (sort: { field: string; order: 'ASC' | 'DESC' }) => void
}

function HeadCell<T extends RaRecord>({ column, sort, setSort }: HeadCellProps<T>) {
  const { t } = useWording()
  const { sort: field, label, align, width } = column
  if (!field)
    return (
      <TableCell align={align ?? 'left'} width={width}>
        {t(label)}
      </TableCell>
    )
  const active = sort.field === field
  const direction = sort.order === 'ASC' ? 'asc' : 'desc'
  return (
    <TableCell align={align ?? 'left'} width={width} sortDirection={active ? direction : false}>
      <TableSortLabel
        active={active}
        direction={active ? direction : 'asc'}
        onClick={() => setSort({ field, order: active && direction === 'asc' ? 'DESC' : 'ASC' })}
      >
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {t(label)}
        </Box>
      </TableSortLabel>
    </TableCell>
  )
}
