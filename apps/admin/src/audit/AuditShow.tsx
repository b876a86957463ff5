import { Box } from '@mui/material'
import { HttpError } from 'react-admin'
import { useParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { Facts } from '../shared/Facts.tsx'
import { Loading } from '../shared/Loading.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { listPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import { recordPath } from './record-name.ts'
import { useEntry } from './use-entry.ts'
import { useEntryWords } from './use-entry-words.ts'

/** One entry of the log: who, when, from where, and field by field what changed. */
export function AuditShow() {
  const { t } = useWording()
  return (
    <Guarded permission="audit.read" title={t('nav.audit')}>
      <Entry />
    </Guarded>
  )
}

function Entry() {
  const { t } = useWording()
  const words = useEntryWords()
  const { id = '' } = useParams()
  const { data: entry, error } = useEntry(id)
  if (error instanceof HttpError && error.status === 404) return <NotFound />
  if (error) throw error
  if (!entry) return <Loading />
  const { resource, record, reason, address, request, hash, at, seq } = entry
  const path = record === null ? null : recordPath(resource, record)
  return (
    <Page
      title={words.deed(entry)}
      above={<TextLink to="/audit">{t('nav.audit')}</TextLink>}
      lead={words.record(entry)}
    >
      <Panel title={t('audit.changes')}>
        <DifferenceList recorded={entry} />
      </Panel>
      <Panel title={t('audit.about')}>
        <Facts
          facts={[
            [t('audit.who'), words.who(entry)],
            [t('audit.when'), localMoment(at)],
            [t('audit.reason'), reason],
            [
              t('audit.record'),
              record !== null && (path ? <TextLink to={path}>{record}</TextLink> : record),
            ],
            [t('audit.address'), address],
            [t('audit.request'), request],
            [t('audit.place'), String(seq)],
            [t('audit.hash'), <Mono key="hash">{hash}</Mono>],
          ]}
        />
      </Panel>
      {record !== null && (
        <div>
          <TextLink to={listPath('audit', { resource, record })}>{t('audit.allOfRecord')}</TextLink>
        </div>
      )}
    </Page>
  )
}

const Mono = ({ children }: { children: string }) => (
  <Box component="code" sx={{ fontSize: '0.875rem' }}>
    {children}
  </Box>
)
