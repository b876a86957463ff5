import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { Box, Button } from '@mui/material'
import { Fragment } from 'react'
import { useWording } from '../messages/use-wording.ts'
import type { RowsProps } from './rows.ts'

/** The rows of a `RowsInput` on a phone. */
export function RowCards({ source, label, columns, rows, onRemove }: RowsProps) {
  const { t } = useWording()
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rows.map(({ key, index }) => (
        <Box
          key={key}
          component="li"
          sx={{ display: 'grid', gap: 2, py: 2, borderTop: '1px solid', borderColor: 'divider' }}
        >
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
            <Box sx={{ color: 'text.secondary' }}>{t('rows.row', { row: index + 1 })}</Box>
            <Button
              size="small"
              color="error"
              startIcon={<DeleteIcon />}
              aria-label={t('rows.remove', { row: index + 1 })}
              onClick={() => onRemove(index)}
            >
              {t('ra.action.remove')}
            </Button>
          </Box>
          {columns.map(({ field, label: heading, required = false, input }) => (
            <Fragment key={field}>
              {input({ source: `${source}.${index}.${field}`, label: heading, required })}
            </Fragment>
          ))}
        </Box>
      ))}
    </Box>
  )
}
