import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useNewRecord } from '../plan/use-new-record.ts'
import { TargetInputs } from './TargetInputs.tsx'
import { tidyTarget } from './tidy-target.ts'

export function TargetCreate() {
  const { t } = useWording()
  const place = useNewRecord('targets')
  return (
    <CreatePage
      resource="targets"
      title={t('targets.create')}
      defaultValues={{ ...place, ...USUAL }}
      transform={tidyTarget}
    >
      <TargetInputs />
    </CreatePage>
  )
}

/** What most targets are: so many over the plan, for the whole district. */
const USUAL = {
  titleEn: null,
  task: null,
  safeguard: null,
  kind: 'number',
  comparator: 'gte',
  value: null,
  upper: null,
  tolerance: null,
  measure: null,
  measureEn: null,
  recurrence: 'plan',
  due: null,
  scope: { kind: 'district' },
  accumulation: 'increment',
  pace: 'linear',
  breakdown: null,
  obligation: 'binding',
  benchmark: null,
  dimensions: null,
  counter: null,
  interpretation: null,
}
