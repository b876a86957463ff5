import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { HolidayInputs } from './HolidayInputs.tsx'
import type { HolidayRecord } from './holiday.ts'

export function HolidayEdit() {
  const { t } = useWording()
  return (
    <EditPage<HolidayRecord>
      resource="holidays"
      titleOf={({ code }) => t('holidays.year', { year: code })}
    >
      <HolidayInputs kept />
    </EditPage>
  )
}
