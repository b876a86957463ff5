import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { HolidayInputs } from './HolidayInputs.tsx'

export function HolidayCreate() {
  const { t } = useWording()
  return (
    <CreatePage resource="holidays" title={t('holidays.create')} defaultValues={NEW_NOTICE}>
      <HolidayInputs />
    </CreatePage>
  )
}

const NEW_NOTICE = { code: null, notice: null, issuedOn: null, holidays: [], makeUp: [] }
