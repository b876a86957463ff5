import { requirementOf, Target } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useWatch } from 'react-hook-form'
import { useWording } from '../messages/use-wording.ts'
import { contextOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { tidyTarget } from './tidy-target.ts'

const Written = Target.omit({ version: true, clause: true, title: true, code: true })

/** The promise in one sentence, as everyone will read it. */
export function RequirementPreview() {
  const { t, say } = useWording()
  const book = useBook()
  const values = useWatch()
  const written = Written.safeParse(tidyTarget(values))
  const target = written.success && {
    ...written.data,
    code: '',
    title: '',
    clause: { path: '', quote: '' },
  }
  return (
    <Box role="status" sx={{ p: 2, borderRadius: 1, backgroundColor: 'background.default' }}>
      <Box sx={{ color: 'text.secondary' }}>{t('targets.preview')}</Box>
      <Box sx={{ fontSize: '1.125rem', fontWeight: 600 }}>
        {target ? say(requirementOf(target, contextOf(book))) : t('targets.previewLater')}
      </Box>
    </Box>
  )
}
