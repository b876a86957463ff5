import { isWithin, type Unit, UnitKind } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { MayLink } from '../access/MayLink.tsx'
import type { Kept } from '../data/records.ts'
import { FilterSelect } from '../list/Filters.tsx'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { useSummary } from '../plan/use-figures.ts'
import { LightCounts } from '../shared/LightCounts.tsx'
import { createPath } from '../shared/paths.ts'
import { UnitLink } from '../shared/RecordLinks.tsx'

export function UnitList() {
  const { t } = useWording()
  const { plan, responsibilities, memberships } = useBook()
  const { asOf } = useAsOf()
  const summary = useSummary(asOf)
  const count = (unit: string, role: 'lead' | 'responsible') =>
    responsibilities.filter((entry) => entry.unit === unit && entry.role === role).length
  const isMember = (unit: string) =>
    memberships.some((entry) => entry.unit === unit && isWithin(plan.end, entry))
  return (
    <ListPage<Kept<Unit>>
      resource="units"
      ofPlan={false}
      title={t('nav.units')}
      lead={t('units.lead')}
      empty={t('units.empty')}
      actions={
        <MayLink permission="units.write" to={createPath('units')} startIcon={<AddIcon />}>
          {t('units.create')}
        </MayLink>
      }
      filters={
        <FilterSelect
          field="kind"
          label={t('field.kind')}
          choices={UnitKind.options.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))}
        />
      }
      columns={[
        {
          label: 'field.unit',
          sort: 'position',
          heading: true,
          render: (unit) => <UnitLink unit={unit} />,
        },
        {
          label: 'field.kind',
          sort: 'kind',
          onCard: 'bare',
          render: ({ kind }) => t(`unitKind.${kind}`),
        },
        {
          label: 'units.member',
          onCard: 'hidden',
          render: ({ code }) => (isMember(code) ? t('ra.boolean.true') : t('ra.boolean.false')),
        },
        { label: 'units.leads', align: 'right', render: ({ code }) => count(code, 'lead') },
        { label: 'units.shares', align: 'right', render: ({ code }) => count(code, 'responsible') },
        {
          label: 'units.lights',
          onCard: 'bare',
          render: ({ code }) => {
            const entry = summary?.units.find(({ unit }) => unit === code)
            return entry && entry.total > 0 ? (
              <LightCounts counts={entry.counts} total={entry.total} />
            ) : null
          },
        },
      ]}
    />
  )
}
