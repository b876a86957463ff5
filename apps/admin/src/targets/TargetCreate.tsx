import { USUAL_TARGET } from '@gangyao/domain'
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
      defaultValues={{ ...place, ...USUAL_TARGET, measure: null }}
      transform={tidyTarget}
    >
      <TargetInputs />
    </CreatePage>
  )
}
