import BackIcon from '@mui/icons-material/NavigateBefore'
import NextIcon from '@mui/icons-material/NavigateNext'
import { Box, IconButton, MenuItem, TextField } from '@mui/material'
import { useListContext } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'

const SIZES = [25, 50, 100] as const

/** Which part of the list is shown, and the way to the rest. */
export function Pager() {
  const { t } = useWording()
  const { page, perPage, total = 0, setPage, setPerPage } = useListContext()
  const offsetBegin = (page - 1) * perPage + 1
  const offsetEnd = Math.min(page * perPage, total)
  const last = Math.max(1, Math.ceil(total / perPage))
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        justifyContent: 'flex-end',
        px: 2,
        py: 1,
        borderTop: '1px solid',
        borderColor: 'divider',
        color: 'text.secondary',
      }}
    >
      <span role="status">
        {t('ra.navigation.page_range_info', { offsetBegin, offsetEnd, total })}
      </span>
      {total > SIZES[0] && (
        <TextField
          select
          hiddenLabel
          value={perPage}
          onChange={({ target }) => setPerPage(Number(target.value))}
          slotProps={{
            select: {
              SelectDisplayProps: { 'aria-label': t('ra.navigation.page_rows_per_page') },
            },
          }}
          sx={{ width: 'auto' }}
        >
          {SIZES.map((size) => (
            <MenuItem key={size} value={size}>
              {t('list.perPage', { size })}
            </MenuItem>
          ))}
        </TextField>
      )}
      {last > 1 && (
        <Box component="nav" aria-label={t('list.pages')}>
          <IconButton
            aria-label={t('ra.navigation.previous')}
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
          >
            <BackIcon />
          </IconButton>
          <IconButton
            aria-label={t('ra.navigation.next')}
            disabled={page >= last}
            onClick={() => setPage(page + 1)}
          >
            <NextIcon />
          </IconButton>
        </Box>
      )}
    </Box>
  )
}
