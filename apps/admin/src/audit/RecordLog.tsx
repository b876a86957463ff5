import { Alert, Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { HttpError, useGetList } from 'react-admin'
import { localMoment } from '../history/local-moment.ts'
import { RAIL } from '../history/rail.ts'
import { useWording } from '../messages/use-wording.ts'
import { Loading } from '../shared/Loading.tsx'
import { listPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import type { ListedEntry } from './entries.ts'
import { useEntry } from './use-entry.ts'
import { useEntryWords } from './use-entry-words.ts'

/** More than these are looked at in the log itself. */
const AT_FIRST = 20

/** What happened to one record, the newest first, each with what it changed. */
export function RecordLog({ resource, id }: { resource: string; id: string }) {
  const { t } = useWording()
  const { data, total, error } = useGetList<ListedEntry>('audit', {
    filter: { resource, record: id },
    sort: { field: 'seq', order: 'DESC' },
    pagination: { page: 1, perPage: AT_FIRST },
  })
  if (error) return <Refusal error={error} />
  if (!data) return <Loading />
  if (data.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{t('audit.nothingOfRecord')}</Typography>
  return (
    <>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map((entry, index) => (
          <LogItem key={entry.id} entry={entry} unfolded={index === 0} />
        ))}
      </Box>
      {(total ?? 0) > data.length && (
        <TextLink to={listPath('audit', { resource, record: id })}>
          {t('audit.allOfRecord')}
        </TextLink>
      )}
    </>
  )
}

function LogItem({ entry, unfolded }: { entry: ListedEntry; unfolded: boolean }) {
  const { t } = useWording()
  const words = useEntryWords()
  const [open, setOpen] = useState(unfolded)
  return (
    <Box component="li" sx={RAIL}>
      <Box sx={{ fontWeight: 600 }}>{words.action(entry)}</Box>
      <Box sx={{ color: 'text.secondary' }}>
        {words.who(entry)} · {localMoment(entry.at)}
      </Box>
      {entry.reason && <div>{t('history.reason', { reason: entry.reason })}</div>}
      {open ? (
        <Box sx={{ mt: 1 }}>
          <Changes id={entry.id} />
        </Box>
      ) : (
        <Button size="small" sx={{ ml: -1 }} onClick={() => setOpen(true)}>
          {t('audit.showChanges')}
        </Button>
      )}
    </Box>
  )
}

function Changes({ id }: { id: string }) {
  const { data, error } = useEntry(id)
  if (error) return <Refusal error={error} />
  return data ? <DifferenceList recorded={data} /> : null
}

function Refusal({ error }: { error: Error }) {
  const { t } = useWording()
  return (
    <Alert severity="error">
      {error instanceof HttpError ? error.message : t('trouble.unknown')}
    </Alert>
  )
}
