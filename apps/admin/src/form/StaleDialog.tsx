import { Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'

interface StaleDialogProps {
  open: boolean
  onLoad: () => void
  onStay: () => void
}

/** Someone else saved first: take theirs, or stay and copy one's own words away. */
export function StaleDialog({ open, onLoad, onStay }: StaleDialogProps) {
  const { t } = useWording()
  return (
    <Ask open={open} title={t('stale.title')} verb={t('stale.load')} onYes={onLoad} onNo={onStay}>
      <Typography>{t('stale.means')}</Typography>
    </Ask>
  )
}
