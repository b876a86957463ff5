import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Read out, not seen. */
export const Hidden = ({ id, children }: { id?: string; children: ReactNode }) => (
  <Box component="span" id={id} sx={HIDDEN}>
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
