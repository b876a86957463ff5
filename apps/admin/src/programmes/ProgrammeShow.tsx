import { Box, Typography } from '@mui/material'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { type Programme, partiesOf, tasksOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useSummary } from '../plan/use-figures.ts'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { EditLink } from '../shared/EditLink.tsx'
import { Facts } from '../shared/Facts.tsx'
import { LightCounts } from '../shared/LightCounts.tsx'
import { Neighbours } from '../shared/Neighbours.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { PublicLink } from '../shared/PublicLink.tsx'
import { listPath } from '../shared/paths.ts'
import { Quote } from '../shared/Quote.tsx'
import { Code, TaskLink, UnitLinks } from '../shared/RecordLinks.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'

/** An action or a project: its tasks with their lights, and its words. */
export function ProgrammeShow({ kind }: { kind: Programme['kind'] }) {
  const { t, title } = useWording()
  const { actions, projects } = useBook()
  const shelf = kind === 'action' ? actions : projects
  const record = useRecordAt<Programme['record']>(shelf)
  if (!record) return <NotFound />
  const resource = `${kind}s` as const
  return (
    <Page
      title={title(record)}
      above={
        <>
          <TextLink to={`/${resource}`}>
            {t(kind === 'action' ? 'nav.actions' : 'nav.projects')}
          </TextLink>
          {' / '}
          <Code>{record.code}</Code>
        </>
      }
      actions={
        <>
          <PublicLink kind={resource} code={record.code} />
          <RecordLogButton resource={resource} id={record.id} what={title(record)} />
          <EditLink resource={resource} id={record.id} />
        </>
      }
    >
      <Tasks programme={{ kind, record }} />
      <Panel title={t('clause.title')}>
        <Quote clause={record.clause} />
        {'audience' in record && record.audience && (
          <Box sx={{ mt: 2 }}>
            <Facts facts={[[t('field.audience'), record.audience]]} />
          </Box>
        )}
      </Panel>
      <Neighbours<Programme['record']> resource={resource} shelf={shelf} record={record} />
    </Page>
  )
}

function Tasks({ programme }: { programme: Programme }) {
  const { t } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const summary = useSummary(asOf)
  const tasks = tasksOf(book, programme)
  const { kind, record } = programme
  return (
    <Panel
      title={t('field.tasks')}
      flush={tasks.length > 0}
      aside={
        <ButtonLink size="small" to={listPath('targets', { programme: `${kind}~${record.code}` })}>
          {t('programmes.targets')}
        </ButtonLink>
      }
    >
      {tasks.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('programmes.noTasks')}</Typography>
      )}
      <RowList>
        {tasks.map((task) => {
          const entry = summary?.tasks.find((one) => one.task === task.code)
          return (
            <RowListItem key={task.code}>
              <Box sx={{ fontWeight: 600 }}>
                <TaskLink task={task} />
              </Box>
              <Box sx={{ color: 'text.secondary', mb: 0.5 }}>
                {t('field.lead')}{' '}
                <UnitLinks units={partiesOf(book, task.code, book.plan.end).lead} />
              </Box>
              {entry && <LightCounts counts={entry.counts} total={entry.total} />}
            </RowListItem>
          )
        })}
      </RowList>
    </Panel>
  )
}
