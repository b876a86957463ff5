import { Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useWording } from '../messages/use-wording.ts'

/** On every page of a demonstration: what is shown here is invented. */
export function DemoMark() {
  const { t } = useWording()
  const { data: demo } = useQuery({ queryKey: ['demo'], queryFn: isDemo, staleTime: Infinity })
  if (!demo) return null
  return (
    <Box
      role="note"
      sx={{ px: 2, py: 0.75, textAlign: 'center', color: '#3d2c00', backgroundColor: '#f2c14e' }}
    >
      <strong>{t('demo.mark')}</strong> {t('demo.text')}
    </Box>
  )
}

async function isDemo(): Promise<boolean> {
  const response = await fetch('/api/health')
  const health: unknown = await response.json()
  return typeof health === 'object' && health !== null && 'demo' in health && health.demo === true
}
