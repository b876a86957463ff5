import type { Register } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { RegisterInputs } from './RegisterInputs.tsx'

export function RegisterEdit() {
  const { title } = useWording()
  return (
    <EditPage<Kept<Register>> resource="registers" titleOf={title} wide>
      <RegisterInputs />
    </EditPage>
  )
}
