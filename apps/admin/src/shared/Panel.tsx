import { Box, Card, Stack, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'

interface PanelProps {
  title: string
  /** Beside the title: a count, a link, a button. */
  aside?: ReactNode
  /** The contents reach the edges, as tables do. */
  flush?: boolean
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Panel({ title, aside, flush = false, children }: PanelProps) {
  const id = useId()
  return (
    <Card component="section" aria-labelledby={id} sx={{ overflow: 'hidden' }}>
      <Stack
        direction="row"
        sx={{
          px: { xs: 2, sm: 2.5 },
          pt: 2,
          pb: flush ? 1.5 : 1,
          gap: 1.5,
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {aside}
      </Stack>
      <Box sx={flush ? undefined : { px: { xs: 2, sm: 2.5 }, pb: 2.5 }}>{children}</Box>
    </Card>
  )
}
