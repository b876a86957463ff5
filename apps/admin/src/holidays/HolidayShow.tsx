import { HttpError, useGetOne } from 'react-admin'
import { useParams } from 'react-router'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { EditLink } from '../shared/EditLink.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import type { HolidayRecord } from './holiday.ts'
import { NoticeWords } from './NoticeWords.tsx'

export function HolidayShow() {
  const { t } = useWording()
  const { id = '' } = useParams()
  const { data: notice, error } = useGetOne<HolidayRecord>('holidays', { id })
  if (error instanceof HttpError && error.status === 404) return <NotFound />
  if (error) return <ErrorNote error={error} />
  if (!notice) return <Loading />
  const title = t('holidays.year', { year: notice.code })
  return (
    <Page
      title={title}
      above={<TextLink to="/holidays">{t('nav.holidays')}</TextLink>}
      lead={t('holidays.by', { notice: notice.notice, day: notice.issuedOn })}
      actions={
        <>
          <RecordLogButton resource="holidays" id={id} what={title} />
          <EditLink resource="holidays" id={id} />
        </>
      }
    >
      <Panel title={t('holidays.off')} flush>
        <NoticeWords notice={notice} />
      </Panel>
    </Page>
  )
}
