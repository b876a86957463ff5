import type { Amendment } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { AmendmentInputs } from './AmendmentInputs.tsx'
import { tidyAmendment } from './changes.ts'

export function AmendmentEdit() {
  const { title } = useWording()
  return (
    <EditPage<Kept<Amendment>> resource="amendments" titleOf={title} transform={tidyAmendment}>
      <AmendmentInputs />
    </EditPage>
  )
}
