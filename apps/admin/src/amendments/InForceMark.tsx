import type { Day } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'

/** Whether an amendment is in force on the day the figures are for. */
export function InForceMark({ effective }: { effective: Day }) {
  const { t } = useWording()
  const { asOf } = useAsOf()
  const inForce = effective <= asOf
  return (
    <Box
      component="span"
      sx={{
        px: 1,
        py: 0.25,
        borderRadius: 1,
        fontSize: '0.875rem',
        whiteSpace: 'nowrap',
        border: '1px solid',
        borderColor: 'divider',
        color: inForce ? 'success.main' : 'text.secondary',
      }}
    >
      {t(inForce ? 'amendments.inForce' : 'amendments.notYet')}
    </Box>
  )
}
