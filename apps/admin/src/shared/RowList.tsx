import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Lines under one another inside a panel. */
export const RowList = ({ children }: { children: ReactNode }) => (
  <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {children}
  </Box>
)

interface RowListItemProps {
  badge?: ReactNode
  action?: ReactNode
  children: ReactNode
}

/** A line: its badge before it, or above it on a phone; its action after it. */
export const RowListItem = ({ badge, action, children }: RowListItemProps) => (
  <Box
    component="li"
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: '1fr auto', sm: badge ? '6.25rem 1fr auto' : '1fr auto' },
      columnGap: 2,
      rowGap: 0.75,
      px: { xs: 2, sm: 2.5 },
      py: 1.5,
      borderTop: '1px solid',
      borderColor: 'divider',
      alignItems: 'start',
    }}
  >
    {badge && <Box sx={{ gridColumn: { xs: '1', sm: 'auto' } }}>{badge}</Box>}
    <Box
      sx={{
        gridColumn: { xs: '1 / -1', sm: 'auto' },
        gridRow: { xs: badge || action ? 2 : 'auto', sm: 'auto' },
        minWidth: 0,
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </Box>
    {action && (
      <Box sx={{ gridColumn: { xs: '2', sm: 'auto' }, gridRow: { xs: 1, sm: 'auto' } }}>
        {action}
      </Box>
    )}
  </Box>
)
