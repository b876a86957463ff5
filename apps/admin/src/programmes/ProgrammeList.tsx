import type { Action, Project } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { MayLink } from '../access/MayLink.tsx'
import type { Kept } from '../data/records.ts'
import { ListPage } from '../list/ListPage.tsx'
import { type MessageKey, useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { type Programme, standingOf, tasksOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useSummary } from '../plan/use-figures.ts'
import { LightCounts } from '../shared/LightCounts.tsx'
import { createPath } from '../shared/paths.ts'
import { ProgrammeLink } from '../shared/RecordLinks.tsx'

interface ProgrammeListProps {
  kind: Programme['kind']
  texts: { title: MessageKey; lead: MessageKey; empty: MessageKey; create: MessageKey }
}

/** Actions, or projects: the two are read the same way. */
export function ProgrammeList({ kind, texts }: ProgrammeListProps) {
  const { t } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const summary = useSummary(asOf)
  const resource = `${kind}s` as const
  return (
    <ListPage<Kept<Action> | Kept<Project>>
      resource={resource}
      title={t(texts.title)}
      lead={t(texts.lead)}
      empty={t(texts.empty)}
      actions={
        <MayLink permission={`${resource}.write`} to={createPath(resource)} startIcon={<AddIcon />}>
          {t(texts.create)}
        </MayLink>
      }
      columns={[
        {
          label: kind === 'action' ? 'field.action' : 'field.project',
          sort: 'position',
          heading: true,
          render: (record) => <ProgrammeLink programme={{ kind, record }} />,
        },
        {
          label: 'field.tasks',
          align: 'right',
          render: (record) => tasksOf(book, { kind, record }).length,
        },
        {
          label: 'field.targetLights',
          onCard: 'bare',
          render: ({ code }) => {
            const entry = summary && standingOf(summary, kind, code)
            return entry && <LightCounts counts={entry.counts} total={entry.total} />
          },
        },
      ]}
    />
  )
}
