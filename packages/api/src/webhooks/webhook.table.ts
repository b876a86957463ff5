import { say, Webhook, WHOLLY } from '@gangyao/domain'
import * as z from 'zod'
import { flag } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import type { PersonalTable } from '../personal/personal-table.ts'
import { sealed } from '../personal/seal.ts'

/** A robot as the API tells it: whoever knows its address could speak to the group. */
export const WebhookRecord = Webhook.extend({
  url: z.string().meta({ description: 'Only where it lives; the rest is told to nobody.' }),
  secret: z.string().nullable().meta({ description: 'That there is one, and nothing of it.' }),
})

const WebhookRow = WebhookRecord.extend({
  ...tenant,
  url: sealed,
  secret: sealed.nullable(),
  enabled: flag,
})
export type WebhookTable = z.input<typeof WebhookRow>

export const webhooks = recordTable({
  name: 'webhook',
  resource: 'webhooks',
  noun: say('群机器人', 'group robot'),
  entity: WebhookRecord,
  row: WebhookRow,
  key: ['code'],
  order: ['name'],
  search: ['name'],
  references: [],
})

/** Sealed as personal data is, though it is none. */
export const sealedWebhooks = {
  table: webhooks,
  fields: { url: { mask: placeOnly }, secret: { mask: () => WHOLLY } },
} satisfies PersonalTable

function placeOnly(url: string): string {
  return URL.canParse(url) ? `${new URL(url).origin}/${WHOLLY}` : WHOLLY
}
