import { Box, TextField } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import type { BurdenRowsProps } from './BurdenTable.tsx'
import { BURDEN_COLUMNS, type BurdenColumn } from './sort-burden.ts'

/** The same on a phone. */
export function BurdenCards({ rows, nameOf, sort, onSort }: BurdenRowsProps) {
  const { t } = useWording()
  const isColumn = (name: string): name is BurdenColumn =>
    BURDEN_COLUMNS.some((column) => column === name)
  return (
    <>
      <TextField
        select
        label={t('burden.sort')}
        value={sort.by}
        onChange={({ target: { value } }) =>
          isColumn(value) && onSort({ by: value, down: value !== 'unit' })
        }
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        sx={{ mx: 2, mb: 2, width: 'calc(100% - 32px)' }}
      >
        {BURDEN_COLUMNS.map((column) => (
          <option key={column} value={column}>
            {t(`burden.${column}`)}
          </option>
        ))}
      </TextField>
      <RowList>
        {rows.map(({ unit, forms, fields, held }) => (
          <RowListItem key={unit}>
            <Box sx={{ fontWeight: 600 }}>{nameOf(unit)}</Box>
            <Box sx={{ color: 'text.secondary' }}>{t('burden.line', { forms, fields, held })}</Box>
          </RowListItem>
        ))}
      </RowList>
    </>
  )
}
