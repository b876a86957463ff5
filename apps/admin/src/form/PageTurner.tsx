import BackIcon from '@mui/icons-material/NavigateBefore'
import NextIcon from '@mui/icons-material/NavigateNext'
import { Box, IconButton } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'

interface PageTurnerProps {
  /** From 0 on. */
  page: number
  last: number
  onTurn: (page: number) => void
}

/** Turns the pages of what is all here already. */
export function PageTurner({ page, last, onTurn }: PageTurnerProps) {
  const { t } = useWording()
  return (
    <Box component="nav" aria-label={t('list.pages')} sx={{ color: 'text.secondary' }}>
      <span role="status">{t('rows.page', { page: page + 1, last: last + 1 })}</span>
      <IconButton
        aria-label={t('ra.navigation.previous')}
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
      >
        <BackIcon />
      </IconButton>
      <IconButton
        aria-label={t('ra.navigation.next')}
        disabled={page === last}
        onClick={() => onTurn(page + 1)}
      >
        <NextIcon />
      </IconButton>
    </Box>
  )
}
