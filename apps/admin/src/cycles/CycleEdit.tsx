import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { CycleInputs } from './CycleInputs.tsx'
import type { CycleRecord } from './cycle.ts'

export function CycleEdit() {
  const { title } = useWording()
  return (
    <EditPage<CycleRecord> resource="cycles" titleOf={title}>
      <CycleInputs kept />
    </EditPage>
  )
}
