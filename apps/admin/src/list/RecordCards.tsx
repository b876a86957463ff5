import { Box, Checkbox, Stack } from '@mui/material'
import { type RaRecord, useListContext } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'
import type { Column } from './columns.ts'

interface RecordCardsProps<T extends RaRecord> {
  label: string
  columns: readonly Column<T>[]
  tick?: (record: T) => string
}

/** The records of the list as cards, for a narrow screen. */
export function RecordCards<T extends RaRecord>({ label, columns, tick }: RecordCardsProps<T>) {
  const { data = [], selectedIds, onToggleItem } = useListContext<T>()
  const heading = columns.find((column) => column.heading)
  const badge = columns.find((column) => column.badge)
  const rest = columns.filter(
    (column) => column !== heading && column !== badge && column.onCard !== 'hidden',
  )
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((record) => (
        <Box
          key={record.id}
          component="li"
          sx={{
            display: 'flex',
            gap: 0.5,
            py: 1.75,
            px: 2,
            borderTop: '1px solid',
            borderColor: 'divider',
          }}
        >
          {tick && (
            <Checkbox
              sx={{ alignSelf: 'flex-start', ml: -1, mt: -0.75 }}
              checked={selectedIds.includes(record.id)}
              onChange={() => onToggleItem(record.id)}
              slotProps={{ input: { 'aria-label': tick(record) } }}
            />
          )}
          <Stack sx={{ flex: 1, minWidth: 0, gap: 0.75 }}>
            <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{heading?.render(record)}</Box>
            {badge && <Box>{badge.render(record)}</Box>}
            {rest.map((column) => (
              <Line key={column.label} column={column} record={record} />
            ))}
          </Stack>
        </Box>
      ))}
    </Box>
  )
}

function Line<T extends RaRecord>({ column, record }: { column: Column<T>; record: T }) {
  const { t } = useWording()
  const value = column.render(record)
  if (value === null || value === undefined || value === '') return null
  return (
    <Box sx={{ fontSize: '0.9375rem', overflowWrap: 'anywhere' }}>
      {column.onCard !== 'bare' && (
        <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
          {t(column.label)}
        </Box>
      )}
      {value}
    </Box>
  )
}
