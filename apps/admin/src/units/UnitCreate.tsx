import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useNewRecord } from '../plan/use-new-record.ts'
import { UnitInputs } from './UnitInputs.tsx'

export function UnitCreate() {
  const { t } = useWording()
  const { position } = useNewRecord('units')
  return (
    <CreatePage
      resource="units"
      title={t('units.create')}
      defaultValues={{ position, aliases: [], kind: 'government' }}
    >
      <UnitInputs />
    </CreatePage>
  )
}
