import { Box, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import type { Form } from '../reports/report.ts'
import { PaperButton } from './PaperButton.tsx'
import { unitPaperPath } from './paths.ts'

/** 进展情况表 of the unit itself, once there is something in it. */
export function OwnPaper({
  form: { cycle, unit, items, contributions },
}: {
  form: Pick<Form, 'cycle' | 'unit' | 'items' | 'contributions'>
}) {
  const { t } = useWording()
  const told =
    items.some(({ stage }) => stage === 'accepted' || stage === 'published') ||
    contributions.some(({ stage }) => stage === 'used')
  if (!told) return null
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <PaperButton path={unitPaperPath(cycle.id, unit.code)}>{t('papers.unit')}</PaperButton>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('papers.ownBasis')}
      </Typography>
    </Box>
  )
}
