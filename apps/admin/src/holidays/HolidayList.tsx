import { HOLIDAY_NOTICES } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { Accordion, AccordionDetails, AccordionSummary } from '@mui/material'
import { MayLink } from '../access/MayLink.tsx'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { Panel } from '../shared/Panel.tsx'
import { createPath, showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import type { HolidayRecord } from './holiday.ts'
import { NoticeWords } from './NoticeWords.tsx'

/** The notices that the district has entered, and beneath them those that came with the program. */
export function HolidayList() {
  const { t } = useWording()
  return (
    <ListPage<HolidayRecord>
      resource="holidays"
      title={t('nav.holidays')}
      lead={t('holidays.lead')}
      empty={t('holidays.empty')}
      ofPlan={false}
      sort="code"
      order="DESC"
      actions={
        <MayLink permission="holidays.write" to={createPath('holidays')} startIcon={<AddIcon />}>
          {t('holidays.create')}
        </MayLink>
      }
      columns={[
        {
          label: 'holidays.code',
          sort: 'code',
          heading: true,
          render: ({ id, code }) => (
            <TextLink to={showPath('holidays', id)}>{t('holidays.year', { year: code })}</TextLink>
          ),
        },
        { label: 'holidays.notice', render: ({ notice }) => notice },
        { label: 'holidays.issuedOn', render: ({ issuedOn }) => issuedOn },
      ]}
      below={<Ours />}
    />
  )
}

function Ours() {
  const { t } = useWording()
  return (
    <Panel title={t('holidays.ours')} flush>
      {HOLIDAY_NOTICES.toReversed().map((notice) => (
        <Accordion key={notice.year} disableGutters elevation={0} square>
          <AccordionSummary>
            {t('holidays.yearBy', { year: notice.year, notice: notice.notice })}
          </AccordionSummary>
          <AccordionDetails sx={{ p: 0 }}>
            <NoticeWords notice={notice} />
          </AccordionDetails>
        </Accordion>
      ))}
    </Panel>
  )
}
