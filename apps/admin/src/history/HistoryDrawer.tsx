import type { CurrentObservation } from '@gangyao/domain'
import { Alert, Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { HttpError, useDataProvider } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { Loading } from '../shared/Loading.tsx'
import { listPath } from '../shared/paths.ts'
import { SideDrawer } from '../shared/SideDrawer.tsx'
import { TextLink } from '../shared/TextLink.tsx'
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
  const audit = useMay('audit.read')
  const provider = useDataProvider<GangyaoProvider>()
  const { data, error } = useQuery({
    queryKey: ['observations', 'revisions', observation.id],
    queryFn: () => provider.revisions(observation.id),
    enabled: open,
  })
  return (
    <SideDrawer title={t('history.title')} about={what} open={open} onClose={onClose}>
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
      {audit.allowed && (
        <Box sx={{ mt: 2 }}>
          <TextLink to={listPath('audit', { resource: 'observations', record: observation.id })}>
            {t('audit.inLog')}
          </TextLink>
        </Box>
      )}
    </SideDrawer>
  )
}
