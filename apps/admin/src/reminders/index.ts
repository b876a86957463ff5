import { lazyPage } from '../shared/lazy-page.ts'

export const ReminderSettings = lazyPage(
  () => import('./ReminderSettingsPage.tsx'),
  'ReminderSettingsPage',
)
