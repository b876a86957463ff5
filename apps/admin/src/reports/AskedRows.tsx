import { CONTRIBUTION_STAGE_NAMES } from '@gangyao/domain'
import { Box, Typography } from '@mui/material'
import { useUnitName } from '../contacts/use-unit-name.ts'
import { useWording } from '../messages/use-wording.ts'
import type { AskedFor } from './report.ts'

/** What other units were asked for, and what they supplied. */
export function AskedRows({ asked }: { asked: readonly AskedFor[] }) {
  const { t, say } = useWording()
  const unitName = useUnitName()
  return (
    <Box component="section">
      <Typography variant="h3" component="h3">
        {t('reports.asked')}
      </Typography>
      {asked.map(({ id, unit, request, stage, text }) => (
        <Box key={id} sx={{ mt: 0.5, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          <strong>{unitName(unit)}</strong> · {say(CONTRIBUTION_STAGE_NAMES[stage])}
          <Box sx={{ color: 'text.secondary' }}>{request}</Box>
          {text && <div>{text}</div>}
        </Box>
      ))}
    </Box>
  )
}
