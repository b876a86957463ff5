import type { Plan } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'

export function PlanList() {
  const { t, title } = useWording()
  return (
    <ListPage<Kept<Plan>>
      resource="plans"
      ofPlan={false}
      sort="start"
      order="DESC"
      title={t('nav.plans')}
      lead={t('plans.lead')}
      empty={t('plan.none')}
      columns={[
        {
          label: 'field.plan',
          sort: 'title',
          heading: true,
          render: (plan) => <TextLink to={showPath('plans', plan.id)}>{title(plan)}</TextLink>,
        },
        {
          label: 'field.term',
          sort: 'start',
          render: ({ start, end }) => `${start} — ${end}`,
        },
        {
          label: 'field.status',
          sort: 'status',
          render: ({ status }) => t(`planStatus.${status}`),
        },
      ]}
    />
  )
}
