import { Box, CircularProgress } from '@mui/material'
import { useEffect, useState } from 'react'
import { useWording } from '../messages/use-wording.ts'

/** Short waits show nothing: a spinner that flashes by only disturbs. */
const PATIENCE = 400

export function Loading() {
  const { t } = useWording()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Box
      role="status"
      sx={{ display: 'grid', placeItems: 'center', minHeight: '40vh', color: 'text.secondary' }}
    >
      {late && (
        <Box sx={{ textAlign: 'center' }}>
          <CircularProgress size={32} aria-hidden />
          <Box sx={{ mt: 1 }}>{t('app.loading')}</Box>
        </Box>
      )}
    </Box>
  )
}
