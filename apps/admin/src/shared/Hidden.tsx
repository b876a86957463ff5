import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Read out, not seen. */
export const Hidden = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={HIDDEN}>
    {children}
  </Box>
)

const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const
