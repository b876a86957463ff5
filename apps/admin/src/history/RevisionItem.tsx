import { type Observation, valueWords } from '@gangyao/domain'
import ArrowForward from '@mui/icons-material/ArrowForward'
import { Box, Chip } from '@mui/material'
import type { ObservationRevision } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Hidden } from '../shared/Hidden.tsx'
import { localMoment } from './local-moment.ts'
import { RAIL } from './rail.ts'

interface RevisionItemProps {
  revision: ObservationRevision
  /** The one it took the place of; `null`: it was the first. */
  before: ObservationRevision | null
}

/** One revision: the value before and after, who, when, why, and whether it holds now. */
export function RevisionItem({ revision, before }: RevisionItemProps) {
  const { t } = useWording()
  const { current, published, publishedAt, recordedAt, recordedBy, reason, note } = revision
  const moment = localMoment(recordedAt)
  const noteChanged = note !== (before?.note ?? null)
  return (
    <Box component="li" sx={RAIL}>
      <Box sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>
        {before && (
          <>
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
              <Words revision={before} />
            </Box>
            <ArrowForward aria-hidden sx={{ fontSize: 17, mx: 0.75, verticalAlign: '-0.15em' }} />
            <Hidden>{t('history.became')}</Hidden>
          </>
        )}
        <Words revision={revision} />
      </Box>
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', my: 0.5, '&:empty': { my: 0 } }}>
        {current && <Chip size="small" color="primary" label={t('history.current')} />}
        {published && <Chip size="small" color="success" label={t('history.public')} />}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {t(before ? 'history.corrected' : 'history.entered', { who: recordedBy, when: moment })}
      </Box>
      {publishedAt && (
        <Box sx={{ color: 'text.secondary' }}>
          {t(published ? 'history.publicSince' : 'history.publicOnce', {
            when: localMoment(publishedAt),
          })}
        </Box>
      )}
      {reason && <div>{t('history.reason', { reason })}</div>}
      {noteChanged && note && <div>{t('history.note', { note })}</div>}
    </Box>
  )
}

function Words({ revision }: { revision: Observation }) {
  const { t, language } = useWording()
  const target = useBook().targets.get(revision.target)
  const words = target && valueWords(revision, target, language)
  if (words === null || words === undefined) return t(`state.${revision.state}`)
  const remark = revision.state === 'reported' ? '' : t(`state.${revision.state}`)
  return `${words}${remark}`
}
