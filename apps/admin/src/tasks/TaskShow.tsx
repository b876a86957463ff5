import { taskOn } from '@gangyao/domain'
import { Typography } from '@mui/material'
import { AmendmentsPanel } from '../amendments/AmendmentsPanel.tsx'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { programmeOf, targetsOfTask } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { EditLink } from '../shared/EditLink.tsx'
import { Neighbours } from '../shared/Neighbours.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { PublicLink } from '../shared/PublicLink.tsx'
import { Quote } from '../shared/Quote.tsx'
import { Code, ProgrammeLink } from '../shared/RecordLinks.tsx'
import { TargetRows } from '../shared/TargetRows.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'
import { TaskParties } from './TaskParties.tsx'

export function TaskShow() {
  const { t, title } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const task = useRecordAt(book.tasks)
  if (!task) return <NotFound />
  const programme = programmeOf(book, task)
  const targets = targetsOfTask(book, task.code)
  const inForce = title(taskOn(task, [...book.amendments.values()], asOf))
  return (
    <Page
      title={inForce}
      lead={inForce !== title(task) && t('amendments.issuedAs', { words: title(task) })}
      above={
        <>
          {programme && <ProgrammeLink programme={programme} />}
          {' / '}
          <Code>{task.code}</Code>
        </>
      }
      actions={
        <>
          <PublicLink kind="tasks" code={task.code} />
          <RecordLogButton resource="tasks" id={task.id} what={title(task)} />
          <EditLink resource="tasks" id={task.id} />
        </>
      }
    >
      <Panel title={t('tasks.targets')} flush={targets.length > 0}>
        {targets.length > 0 ? (
          <TargetRows targets={targets} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('tasks.noTargets')}</Typography>
        )}
      </Panel>
      <AmendmentsPanel task={task} />
      <Panel title={t('tasks.parties')}>
        <TaskParties task={task.code} />
      </Panel>
      <Panel title={t('clause.title')}>
        <Quote clause={task.clause} />
        {task.tag && !task.clause.quote.includes(task.tag) && (
          <Typography lang="zh-CN" sx={{ mt: 2, pl: 2, color: 'text.secondary' }}>
            {task.tag}
          </Typography>
        )}
      </Panel>
      <Neighbours resource="tasks" shelf={book.tasks} record={task} />
    </Page>
  )
}
