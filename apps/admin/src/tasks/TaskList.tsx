import type { Task } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { MayLink } from '../access/MayLink.tsx'
import type { Kept } from '../data/records.ts'
import { ListPage } from '../list/ListPage.tsx'
import { LeadFilter, LightFilter, ProgrammeFilter } from '../list/PlanFilters.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { partiesOf, programmeOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useSummary } from '../plan/use-figures.ts'
import { LightCounts } from '../shared/LightCounts.tsx'
import { createPath } from '../shared/paths.ts'
import { TaskLink, UnitLinks } from '../shared/RecordLinks.tsx'

export function TaskList() {
  const { t, title } = useWording()
  const book = useBook()
  const { asOf, knownOn } = useAsOf()
  const summary = useSummary(asOf)
  const standing = new Map(summary?.tasks.map((entry) => [entry.task, entry]))
  return (
    <ListPage<Kept<Task>>
      resource="tasks"
      title={t('nav.tasks')}
      lead={t('tasks.lead')}
      empty={t('tasks.empty')}
      filter={{ asOf, ...(knownOn !== undefined && { knownOn }) }}
      actions={
        <MayLink permission="tasks.write" to={createPath('tasks')} startIcon={<AddIcon />}>
          {t('tasks.create')}
        </MayLink>
      }
      filters={
        <>
          <ProgrammeFilter />
          <LeadFilter />
          <LightFilter />
        </>
      }
      columns={[
        {
          label: 'field.task',
          sort: 'position',
          heading: true,
          render: (task) => <TaskLink task={task} />,
        },
        {
          label: 'field.programme',
          onCard: 'bare',
          render: (task) => {
            const programme = programmeOf(book, task)
            return programme && title(programme.record)
          },
        },
        {
          label: 'field.lead',
          render: ({ code }) => <UnitLinks units={partiesOf(book, code, book.plan.end).lead} />,
        },
        {
          label: 'field.targetLights',
          onCard: 'bare',
          render: ({ code }) => {
            const entry = standing.get(code)
            return entry && <LightCounts counts={entry.counts} total={entry.total} />
          },
        },
      ]}
    />
  )
}
