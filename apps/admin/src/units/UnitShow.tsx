import type { Task } from '@gangyao/domain'
import { resolveResponsibilities } from '@gangyao/domain'
import { Box, Typography } from '@mui/material'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { targetsOfTask } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { EditLink } from '../shared/EditLink.tsx'
import { Facts } from '../shared/Facts.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { PublicLink } from '../shared/PublicLink.tsx'
import { TaskLink } from '../shared/RecordLinks.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TargetRows } from '../shared/TargetRows.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'

export function UnitShow() {
  const { t, name } = useWording()
  const book = useBook()
  const unit = useRecordAt(book.units)
  if (!unit) return <NotFound />
  const membership = book.memberships.find((entry) => entry.unit === unit.code)
  const own = resolveResponsibilities(
    book.responsibilities,
    book.memberships,
    book.plan.end,
  ).filter((entry) => entry.unit === unit.code)
  const tasks = (keep: (entry: (typeof own)[number]) => boolean) =>
    own.filter(keep).flatMap(({ task }) => book.tasks.get(task) ?? [])
  const leads = tasks(({ role }) => role === 'lead')
  const targets = leads.flatMap(({ code }) => targetsOfTask(book, code))
  return (
    <Page
      title={name(unit)}
      above={<TextLink to="/units">{t('nav.units')}</TextLink>}
      actions={
        <>
          <PublicLink kind="units" code={unit.code} />
          <RecordLogButton resource="units" id={unit.id} what={name(unit)} />
          <EditLink resource="units" id={unit.id} />
        </>
      }
    >
      <Panel title={t('units.targets')} flush={targets.length > 0}>
        {targets.length > 0 ? (
          <TargetRows targets={targets} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('units.noTargets')}</Typography>
        )}
      </Panel>
      <TaskPanel title={t('units.leading', { count: leads.length })} tasks={leads} />
      <TaskPanel
        title={t('units.sharing')}
        tasks={tasks(({ role, via }) => role === 'responsible' && via === 'name')}
      />
      <TaskPanel title={t('units.asMember')} tasks={tasks(({ via }) => via === 'membership')} />
      <Panel title={t('units.about')}>
        <Facts
          facts={[
            [t('field.kind'), t(`unitKind.${unit.kind}`)],
            [t('units.member'), membership ? spanWords(membership) : t('units.notMember')],
            [t('field.aliases'), unit.aliases.join(t('list.and'))],
            [t('field.exists'), (unit.from || unit.to) && spanWords(unit)],
            [t('field.code'), unit.code],
          ]}
        />
      </Panel>
    </Page>
  )
}

const spanWords = ({ from, to }: { from: string | null; to: string | null }) =>
  `${from ?? '…'} — ${to ?? '…'}`

function TaskPanel({ title, tasks }: { title: string; tasks: readonly Kept<Task>[] }) {
  if (tasks.length === 0) return null
  return (
    <Panel
      title={`${title}`}
      flush
      aside={<Box sx={{ color: 'text.secondary' }}>{tasks.length}</Box>}
    >
      <RowList>
        {tasks.map((task) => (
          <RowListItem key={task.code}>
            <TaskLink task={task} />
          </RowListItem>
        ))}
      </RowList>
    </Panel>
  )
}
