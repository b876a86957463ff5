import type { Bilingual, ReminderStep, Webhook } from '@gangyao/domain'

export interface Schedule {
  steps: ReminderStep[]
  version: number
}

/** A robot as the API tells it; its address only by where it lives. */
export type ShownWebhook = Webhook & { id: string }

export interface Delivery {
  code: string
  channel: 'mail' | 'robot'
  recipient: string
  subject: string
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown'
  attempts: number
  createdAt: string
  nextAt: string
  doneAt: string | null
  problem: Bilingual | null
}

/** A unit with something on its desk, and who would be told. */
export interface Remindable {
  unit: string
  items: number
  people: { user: string; name: string; today: boolean }[]
  remindedAt: string | null
  refusal: Bilingual | null
}
