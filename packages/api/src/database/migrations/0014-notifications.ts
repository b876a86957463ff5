import type { Kysely } from 'kysely'
import type { ColumnTypes } from './column-types.ts'

type Db = Kysely<unknown>

/** What people are told, by which way it leaves the house, and who wishes what. */
export async function notifications(db: Db, types: ColumnTypes): Promise<void> {
  await inbox(db, types)
  await told(db, types)
  await deliveries(db, types)
  await settings(db, types)
  await webhooks(db, types)
  await schedules(db, types)
}

const table = (db: Db, name: string, { text }: ColumnTypes) =>
  db.schema
    .createTable(name)
    .addColumn('district', text, (column) => column.notNull())
    .addForeignKeyConstraint(`${name}_district_fk`, ['district'], 'district', ['code'])

async function inbox(db: Db, types: ColumnTypes) {
  const { text, tableEnd } = types
  await table(db, 'notification', types)
    .addColumn('user', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('entries', text, (column) => column.notNull())
    .addColumn('readAt', text)
    .addColumn('dedupe', text, (column) => column.notNull())
    .addColumn('mailedIn', text)
    .addPrimaryKeyConstraint('notification_pk', ['district', 'user', 'code'])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createIndex('notification_dedupe_idx')
    .unique()
    .on('notification')
    .columns(['district', 'user', 'dedupe'])
    .execute()
}

/** Which steps of which cycle somebody, or a group, has been told of. */
async function told(db: Db, types: ColumnTypes) {
  const { text, tableEnd } = types
  await table(db, 'reminder_told', types)
    .addColumn('recipient', text, (column) => column.notNull())
    .addColumn('plan', text, (column) => column.notNull())
    .addColumn('cycle', text, (column) => column.notNull())
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('step', text, (column) => column.notNull())
    .addColumn('due', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_told_pk', [
      'district',
      'plan',
      'cycle',
      'unit',
      'recipient',
      'step',
      'due',
    ])
    .modifyEnd(tableEnd)
    .execute()
}

async function deliveries(db: Db, types: ColumnTypes) {
  const { text, whole, tableEnd } = types
  await table(db, 'delivery', types)
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('channel', text, (column) => column.notNull())
    .addColumn('recipient', text, (column) => column.notNull())
    .addColumn('dedupe', text, (column) => column.notNull())
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('attempts', whole, (column) => column.notNull())
    .addColumn('createdAt', text, (column) => column.notNull())
    .addColumn('nextAt', text, (column) => column.notNull())
    .addColumn('claimedAt', text)
    .addColumn('claim', text)
    .addColumn('doneAt', text)
    .addColumn('problem', text)
    .addPrimaryKeyConstraint('delivery_pk', ['district', 'code'])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createIndex('delivery_dedupe_idx')
    .unique()
    .on('delivery')
    .columns(['district', 'dedupe'])
    .execute()
  await db.schema
    .createIndex('delivery_due_idx')
    .on('delivery')
    .columns(['state', 'nextAt'])
    .execute()
}

const settings = (db: Db, types: ColumnTypes) => {
  const { text, whole, tableEnd } = types
  return table(db, 'notification_setting', types)
    .addColumn('user', text, (column) => column.notNull())
    .addColumn('email', text)
    .addColumn('mailed', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('notification_setting_pk', ['district', 'user'])
    .modifyEnd(tableEnd)
    .execute()
}

const webhooks = (db: Db, types: ColumnTypes) => {
  const { text, whole, flag, tableEnd } = types
  return table(db, 'webhook', types)
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('url', text, (column) => column.notNull())
    .addColumn('secret', text)
    .addColumn('enabled', flag, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('webhook_pk', ['district', 'code'])
    .modifyEnd(tableEnd)
    .execute()
}

const schedules = (db: Db, types: ColumnTypes) => {
  const { text, whole, tableEnd } = types
  return table(db, 'reminder_schedule', types)
    .addColumn('steps', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_schedule_pk', ['district'])
    .modifyEnd(tableEnd)
    .execute()
}
