import { requirementOf, type TargetRule } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { contextOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** The promise in words, before an amendment and after it. */
export function RequirementChange({ before, after }: { before: TargetRule; after: TargetRule }) {
  const { t, say } = useWording()
  const context = contextOf(useBook())
  const [was, is] = [before, after].map((target) => say(requirementOf(target, context)))
  return (
    <Box
      role="status"
      sx={{
        mt: 2,
        p: 2,
        borderRadius: 1,
        backgroundColor: 'background.default',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
        columnGap: 2,
        rowGap: 0.5,
      }}
    >
      <Box sx={{ color: 'text.secondary' }}>{t('amendments.before')}</Box>
      <Box>{was}</Box>
      <Box sx={{ color: 'text.secondary' }}>{t('amendments.after')}</Box>
      <Box sx={{ fontWeight: 600 }}>{was === is ? t('amendments.sameWords') : is}</Box>
    </Box>
  )
}
