import type { CurrentObservation, Target } from '@gangyao/domain'
import { Alert, Box } from '@mui/material'
import { useState } from 'react'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { inForceOn } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useAssessments } from '../plan/use-figures.ts'
import { PublishButton } from '../publishing/PublishButton.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { LightChip } from '../shared/LightChip.tsx'
import { showPath } from '../shared/paths.ts'

/** After saving: how many, how the target stands now, and whether the public may see them. */
export function SavedLine({
  saved,
  target,
}: {
  saved: readonly Kept<CurrentObservation>[]
  target: Kept<Target>
}) {
  const { t, title, say } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const assessment = useAssessments(asOf)?.get(target.code)
  const [published, setPublished] = useState(false)
  const count = t(published ? 'grid.savedPublic' : 'grid.saved', { smart_count: saved.length })
  return (
    <Alert severity="success" role="status">
      <strong>{count}</strong>
      {assessment && (
        <Box sx={{ mt: 0.5 }}>
          <LightChip light={assessment.light} /> {say(assessment.sentence)}
        </Box>
      )}
      <Box sx={{ mt: 1, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {!published && (
          <PublishButton
            size="small"
            variant="outlined"
            values={saved}
            label={t('publish.all', { smart_count: saved.length })}
            what={t('grid.publishWhat', {
              target: title(inForceOn(book, target, asOf)),
              count: saved.length,
            })}
            onDone={() => setPublished(true)}
          />
        )}
        <ButtonLink size="small" to={showPath('targets', target.id)}>
          {t('enter.toTarget')}
        </ButtonLink>
      </Box>
    </Alert>
  )
}
