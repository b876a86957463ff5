import type { Target } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { TargetInputs } from './TargetInputs.tsx'
import { tidyTarget } from './tidy-target.ts'

export function TargetEdit() {
  const { title } = useWording()
  return (
    <EditPage<Kept<Target>> resource="targets" titleOf={title} transform={tidyTarget}>
      <TargetInputs />
    </EditPage>
  )
}
