import { Guarded } from '../access/Guarded.tsx'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { Page } from '../shared/Page.tsx'
import { Deliveries } from './Deliveries.tsx'
import { SchedulePanel } from './SchedulePanel.tsx'
import { Webhooks } from './Webhooks.tsx'

/** 提醒设置: when people are reminded, in which groups, and what did not arrive. */
export function ReminderSettingsPage() {
  const { t } = useWording()
  const { allowed: keepsGroups } = useMay('webhooks.read')
  return (
    <Guarded permission="reminders.read" title={t('reminders.title')}>
      <Page title={t('reminders.title')} lead={t('reminders.lead')}>
        <SchedulePanel />
        {keepsGroups && <Webhooks />}
        <Deliveries />
      </Page>
    </Guarded>
  )
}
