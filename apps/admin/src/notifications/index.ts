import { lazyPage } from '../shared/lazy-page.ts'

export { Bell } from './Bell.tsx'
export { NotificationSettings } from './NotificationSettings.tsx'
export const Inbox = lazyPage(() => import('./InboxPage.tsx'), 'InboxPage')
