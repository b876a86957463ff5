import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** What a change is about, above its lines. */
export const ChangeHeading = ({ children }: { children: ReactNode }) => (
  <Box sx={{ fontWeight: 600, mb: 0.75 }}>{children}</Box>
)
