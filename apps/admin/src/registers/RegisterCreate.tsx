import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useNewRecord } from '../plan/use-new-record.ts'
import { RegisterInputs } from './RegisterInputs.tsx'

export function RegisterCreate() {
  const { t } = useWording()
  const place = useNewRecord('registers')
  return (
    <CreatePage
      resource="registers"
      title={t('registers.create')}
      defaultValues={{ ...place, titleEn: null, each: null, eachEn: null, entities: [] }}
      wide
    >
      <RegisterInputs />
    </CreatePage>
  )
}
