import { Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'

/** Asks before cells that are not saved are lost. */
export function LeaveDialog({ unsaved }: { unsaved: number }) {
  const { t } = useWording()
  const { asking, leave, stay } = useLeaveGuard(unsaved > 0)
  return (
    <Ask
      open={asking}
      title={t('grid.leave', { count: unsaved })}
      verb={t('grid.leaveNow')}
      colour="error"
      onYes={leave}
      onNo={stay}
    >
      <Typography>{t('grid.leaveMeans')}</Typography>
    </Ask>
  )
}
