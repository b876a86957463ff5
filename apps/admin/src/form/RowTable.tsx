import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { IconButton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { Hidden } from '../shared/Hidden.tsx'
import { IN_CELLS } from './in-cells.ts'
import type { RowsProps } from './rows.ts'

/** The rows of a `RowsInput` at a desk. */
export function RowTable({ source, label, columns, rows, onRemove }: RowsProps) {
  const { t } = useWording()
  return (
    <Table aria-label={label} sx={{ ...IN_CELLS, tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell width={36} align="right">
            <Hidden>{t('rows.number')}</Hidden>
          </TableCell>
          {columns.map(({ field, label: heading, required, width }) => (
            <TableCell key={field} width={width}>
              {heading}
              {required && ' *'}
            </TableCell>
          ))}
          <TableCell width={48}>
            <Hidden>{t('ra.action.remove')}</Hidden>
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, index }) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row" align="right">
              {index + 1}
            </TableCell>
            {columns.map(({ field, label: heading, required = false, input }) => (
              <TableCell key={field}>
                {input({
                  source: `${source}.${index}.${field}`,
                  label: t('rows.cell', { label: heading, row: index + 1 }),
                  required,
                })}
              </TableCell>
            ))}
            <TableCell>
              <IconButton
                aria-label={t('rows.remove', { row: index + 1 })}
                onClick={() => onRemove(index)}
              >
                <DeleteIcon />
              </IconButton>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
