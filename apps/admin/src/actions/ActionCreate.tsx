import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useNewRecord } from '../plan/use-new-record.ts'
import { ActionInputs } from './ActionInputs.tsx'

export function ActionCreate() {
  const { t } = useWording()
  const defaults = useNewRecord('actions')
  return (
    <CreatePage resource="actions" title={t('actions.create')} defaultValues={defaults}>
      <ActionInputs />
    </CreatePage>
  )
}
