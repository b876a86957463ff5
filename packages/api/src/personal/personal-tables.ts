import { personalContacts } from '../contacts/contact.table.ts'
import { personalSettings } from '../notifications/notification.table.ts'
import { sealedWebhooks } from '../webhooks/webhook.table.ts'
import type { PersonalTable } from './personal-table.ts'

/** Every kind of record with sealed fields: what a rotation goes through. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  personalContacts,
  personalSettings,
  sealedWebhooks,
]
