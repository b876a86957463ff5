import { Box, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'

/** Inputs that belong together, two beside each other where there is room. */
export function FormSection({ title, children }: { title?: string; children: ReactNode }) {
  const id = useId()
  return (
    <Box {...(title && { role: 'group', 'aria-labelledby': id })}>
      {title && (
        <Typography variant="h2" id={id} sx={{ mb: 1.5 }}>
          {title}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {children}
      </Box>
    </Box>
  )
}

/** An input across both columns. */
export const Wide = ({ children }: { children: ReactNode }) => (
  <Box sx={{ gridColumn: { sm: '1 / -1' } }}>{children}</Box>
)
