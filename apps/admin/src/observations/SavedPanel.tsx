import { valueWords } from '@gangyao/domain'
import CheckCircle from '@mui/icons-material/CheckCircle'
import { Box, Button, Card, Stack, Typography } from '@mui/material'
import { useEffect, useRef, useState } from 'react'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { inForceOn } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { PublishButton } from '../publishing/PublishButton.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { LightChip } from '../shared/LightChip.tsx'
import { PublicLink } from '../shared/PublicLink.tsx'
import { showPath } from '../shared/paths.ts'
import { publicationOf } from './publication.ts'
import type { Saved } from './use-save-entry.ts'

interface SavedPanelProps {
  saved: Saved
  onMore: () => void
  onOther: () => void
}

/** After saving: what is stored, what it means, and whether the public may see it. */
export function SavedPanel({ saved, onMore, onOther }: SavedPanelProps) {
  const { t, say, title, language } = useWording()
  const book = useBook()
  const { targets, periods, tasks } = book
  const publishing = useMay('observations.publish')
  const [published, setPublished] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const { observation, standing } = saved
  const target = targets.get(observation.target)
  const period = periods.get(observation.period)
  if (!target || !period) return null
  const value = valueWords(observation, target, language) ?? t(`stateChoice.${observation.state}`)
  const what = `${title(inForceOn(book, target, period.end))} · ${title(period)} · ${value}`
  const correction = publicationOf(observation) === 'changed'
  const task = target.task === null ? undefined : tasks.get(target.task)
  return (
    <Card sx={{ p: { xs: 2.5, sm: 4 } }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
        <CheckCircle color="success" aria-hidden />
        <Typography variant="h2" tabIndex={-1} ref={heading} sx={{ outline: 'none' }}>
          {t(published ? 'enter.publishedNow' : 'enter.saved')}
        </Typography>
      </Stack>
      <Typography sx={{ mt: 2, fontSize: '1.125rem' }}>{what}</Typography>
      <Box sx={{ mt: 1 }}>
        <LightChip light={standing.light} label={standing.label} /> {say(standing.sentence)}
      </Box>
      {!published && (
        <Typography sx={{ mt: 2, color: 'text.secondary' }}>
          {t(
            correction
              ? 'enter.correctionNotPublicYet'
              : publishing.allowed
                ? 'enter.notPublicYet'
                : 'access.officePublishes',
          )}
        </Typography>
      )}
      <Stack direction="row" sx={{ mt: 3, gap: 1, flexWrap: 'wrap' }}>
        {published ? (
          task && <PublicLink kind="tasks" code={task.code} />
        ) : (
          <PublishButton
            values={[observation]}
            what={what}
            variant="contained"
            label={t(correction ? 'publish.correction' : 'publish.now')}
            onDone={() => setPublished(true)}
          />
        )}
        <Button variant="outlined" onClick={onMore}>
          {t('enter.more')}
        </Button>
        <Button onClick={onOther}>{t('enter.other')}</Button>
        <ButtonLink to={showPath('targets', target.id)}>{t('enter.toTarget')}</ButtonLink>
      </Stack>
    </Card>
  )
}
