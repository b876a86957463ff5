import type { Action } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ActionInputs } from './ActionInputs.tsx'

export function ActionEdit() {
  const { title } = useWording()
  return (
    <EditPage<Kept<Action>> resource="actions" titleOf={title}>
      <ActionInputs />
    </EditPage>
  )
}
