import { Alert, Box, Button, Typography } from '@mui/material'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { HttpError } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'

interface BoundaryProps {
  /** When it changes, another page is open, and the trouble of the last is over. */
  place?: string
  onRetry: () => void
  children: ReactNode
}

/** Catches what a page cannot draw and says it in words, with a way to try again. */
class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.error && before.place !== this.props.place) this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    const retry = () => {
      this.props.onRetry()
      this.setState({ error: null })
    }
    return <Trouble error={error} retry={retry} />
  }
}

export function TroubleBoundary({ place, children }: { place?: string; children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <Boundary {...(place !== undefined && { place })} onRetry={reset}>
      {children}
    </Boundary>
  )
}

/** Says what went wrong. Words of the API are for people; those of a program are not. */
export function Trouble({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useWording()
  return (
    <Box sx={{ maxWidth: 640, mx: 'auto', py: 4, px: 2 }}>
      <Typography variant="h1" gutterBottom>
        {t('trouble.title')}
      </Typography>
      <Alert
        severity="error"
        action={
          <Button color="inherit" onClick={retry}>
            {t('trouble.retry')}
          </Button>
        }
      >
        {error instanceof HttpError ? error.message : t('trouble.unknown')}
      </Alert>
    </Box>
  )
}
