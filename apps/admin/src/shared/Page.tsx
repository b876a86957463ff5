import { Box, Stack, Typography } from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import { useWording } from '../messages/use-wording.ts'

interface PageProps {
  title: string
  /** Where the page stands: a link or two above its title. */
  above?: ReactNode
  /** One line under the title. */
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page: its one h1, the document's title, what can be done, and the rest. */
export function Page({ title, above, lead, actions, children }: PageProps) {
  const { t } = useWording()
  const name = t('app.name')
  useEffect(() => {
    document.title = title === name ? name : `${title} · ${name}`
  }, [title, name])

  return (
    <Box className="page">
      <Stack
        component="header"
        direction={{ xs: 'column', md: 'row' }}
        sx={{ gap: 2, mb: 3, alignItems: { md: 'flex-end' }, justifyContent: 'space-between' }}
      >
        <Box sx={{ minWidth: 0 }}>
          {above && (
            <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mb: 0.5 }}>
              {above}
            </Typography>
          )}
          <Typography variant="h1" sx={{ textWrap: 'balance', overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {lead && (
            <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '60em' }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions && (
          <Stack
            direction="row"
            className="no-print"
            sx={{ gap: 1, flexWrap: 'wrap', flexShrink: 0 }}
          >
            {actions}
          </Stack>
        )}
      </Stack>
      <Stack sx={{ gap: 3 }}>{children}</Stack>
    </Box>
  )
}
