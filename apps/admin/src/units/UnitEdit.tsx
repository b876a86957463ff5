import type { Unit } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { MembershipEditor } from './MembershipEditor.tsx'
import { UnitInputs } from './UnitInputs.tsx'

export function UnitEdit() {
  const { name } = useWording()
  return (
    <EditPage<Kept<Unit>>
      resource="units"
      titleOf={name}
      below={(unit) => <MembershipEditor unit={unit} />}
    >
      <UnitInputs />
    </EditPage>
  )
}
