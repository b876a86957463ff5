import type { CurrentObservation } from '@gangyao/domain'
import CloseIcon from '@mui/icons-material/Close'
import { Alert, Box, Drawer, IconButton, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { HttpError, useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { Loading } from '../shared/Loading.tsx'
import { RevisionItem } from './RevisionItem.tsx'

interface HistoryDrawerProps {
  observation: Kept<CurrentObservation>
  what: string
  open: boolean
  onClose: () => void
}

/** 变更记录: who gave a value when, what it was before, and why; asked for when it is opened. */
export function HistoryDrawer({ observation, what, open, onClose }: HistoryDrawerProps) {
  const { t } = useWording()
  const id = useId()
  const provider = useDataProvider<GangyaoProvider>()
  const { data, error } = useQuery({
    queryKey: ['observations', 'revisions', observation.id],
    queryFn: () => provider.revisions(observation.id),
    enabled: open,
  })
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': id } }}
    >
      <Box sx={{ width: { xs: '100vw', sm: 440 }, maxWidth: '100vw', p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mb: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="h2" id={id}>
              {t('history.title')}
            </Typography>
            <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {what}
            </Typography>
          </Box>
          <IconButton aria-label={t('ra.action.close')} onClick={onClose} autoFocus>
            <CloseIcon />
          </IconButton>
        </Box>
        {error && (
          <Alert severity="error">
            {error instanceof HttpError ? error.message : t('trouble.unknown')}
          </Alert>
        )}
        {!data && !error && <Loading />}
        {data && (
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {data.map((revision, index) => (
              <RevisionItem
                key={revision.version}
                revision={revision}
                before={data[index + 1] ?? null}
              />
            ))}
          </Box>
        )}
      </Box>
    </Drawer>
  )
}
