import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../open-database.ts'
import { type ColumnTypes, columnTypes } from './column-types.ts'

type Db = Kysely<unknown>

/** Reporting cycles, more time for a unit, what units report and contribute, and what happened to each of these. */
export async function reports(db: Db, kind: DatabaseKind): Promise<void> {
  const types = columnTypes(kind)
  await cycles(db, types)
  await extensions(db, types)
  await items(db, types)
  await itemEvents(db, types)
  await contributions(db, types)
  await contributionEvents(db, types)
  for (const table of ['report_event', 'contribution_event'])
    for (const statement of kind === 'postgres' ? keptByPostgres(table) : keptBySqlite(table))
      await sql.raw(statement).execute(db)
}

const cycles = (db: Db, { text, whole, flag, tableEnd }: ColumnTypes) =>
  db.schema
    .createTable('cycle')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('plan', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('titleEn', text)
    .addColumn('period', text)
    .addColumn('start', text, (column) => column.notNull())
    .addColumn('end', text, (column) => column.notNull())
    .addColumn('opens', text, (column) => column.notNull())
    .addColumn('unitDue', text, (column) => column.notNull())
    .addColumn('approverDue', text, (column) => column.notNull())
    .addColumn('officeDue', text, (column) => column.notNull())
    .addColumn('closes', text, (column) => column.notNull())
    .addColumn('lateUntil', text)
    .addColumn('historical', flag, (column) => column.notNull())
    .addColumn('reopened', text)
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('cycle_pk', ['district', 'plan', 'code'])
    .addForeignKeyConstraint('cycle_plan_fk', ['district', 'plan'], 'plan', ['district', 'code'])
    .addForeignKeyConstraint('cycle_period_fk', ['district', 'plan', 'period'], 'period', [
      'district',
      'plan',
      'code',
    ])
    .modifyEnd(tableEnd)
    .execute()

/** The columns and keys of what a unit does in a cycle. */
const inCycle = (db: Db, table: string, { text }: ColumnTypes) =>
  db.schema
    .createTable(table)
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('plan', text, (column) => column.notNull())
    .addColumn('cycle', text, (column) => column.notNull())
    .addColumn('unit', text, (column) => column.notNull())
    .addForeignKeyConstraint(`${table}_cycle_fk`, ['district', 'plan', 'cycle'], 'cycle', [
      'district',
      'plan',
      'code',
    ])
    .addForeignKeyConstraint(`${table}_unit_fk`, ['district', 'unit'], 'unit', ['district', 'code'])

/** The same for a task. */
const ofTask = (db: Db, table: string, types: ColumnTypes) =>
  inCycle(db, table, types)
    .addColumn('task', types.text, (column) => column.notNull())
    .addForeignKeyConstraint(`${table}_task_fk`, ['district', 'plan', 'task'], 'task', [
      'district',
      'plan',
      'code',
    ])

async function extensions(db: Db, types: ColumnTypes) {
  const { text, whole, tableEnd } = types
  await inCycle(db, 'extension', types)
    .addColumn('code', text, (column) => column.notNull())
    .addColumn('asked', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('requestedBy', text, (column) => column.notNull())
    .addColumn('requestedOn', text, (column) => column.notNull())
    .addColumn('outcome', text, (column) => column.notNull())
    .addColumn('decidedBy', text)
    .addColumn('decidedOn', text)
    .addColumn('remark', text)
    .addColumn('granted', text)
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('extension_pk', ['district', 'plan', 'cycle', 'unit', 'code'])
    .modifyEnd(tableEnd)
    .execute()
}

async function items(db: Db, types: ColumnTypes) {
  const { text, whole, flag, tableEnd } = types
  await ofTask(db, 'report_item', types)
    .addColumn('narrative', text, (column) => column.notNull())
    .addColumn('noProgress', flag, (column) => column.notNull())
    .addColumn('why', text)
    .addColumn('completedOn', text)
    .addColumn('evidence', text, (column) => column.notNull())
    .addColumn('savedAt', text, (column) => column.notNull())
    .addColumn('savedBy', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('report_item_pk', ['district', 'plan', 'cycle', 'unit', 'task'])
    .modifyEnd(tableEnd)
    .execute()
}

async function itemEvents(db: Db, types: ColumnTypes) {
  const { text, whole, flag, tableEnd } = types
  await ofTask(db, 'report_event', types)
    .addColumn('seq', whole, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .addColumn('content', whole, (column) => column.notNull())
    .addColumn('noProgress', flag)
    .addColumn('completedOn', text)
    .addColumn('reason', text)
    .addColumn('until', text)
    .addColumn('text', text)
    .addPrimaryKeyConstraint('report_event_pk', [
      'district',
      'plan',
      'cycle',
      'unit',
      'task',
      'seq',
    ])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createIndex('report_event_unit_idx')
    .on('report_event')
    .columns(['district', 'unit', 'plan', 'task'])
    .execute()
}

async function contributions(db: Db, types: ColumnTypes) {
  const { text, whole, tableEnd } = types
  await ofTask(db, 'contribution', types)
    .addColumn('request', text, (column) => column.notNull())
    .addColumn('due', text)
    .addColumn('version', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('contribution_pk', ['district', 'plan', 'cycle', 'task', 'unit'])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createIndex('contribution_unit_idx')
    .on('contribution')
    .columns(['district', 'unit'])
    .execute()
}

async function contributionEvents(db: Db, types: ColumnTypes) {
  const { text, whole, tableEnd } = types
  await ofTask(db, 'contribution_event', types)
    .addColumn('seq', whole, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .addColumn('text', text)
    .addColumn('reason', text)
    .addPrimaryKeyConstraint('contribution_event_pk', [
      'district',
      'plan',
      'cycle',
      'task',
      'unit',
      'seq',
    ])
    .modifyEnd(tableEnd)
    .execute()
}

const KEPT = 'what happened to a report stays on record'

const keptByPostgres = (table: string) => [
  `create trigger ${table}_no_change before update or delete on ${table}
   for each row execute function audit_refuse('${KEPT}')`,
  `create trigger ${table}_no_truncate before truncate on ${table}
   for each statement execute function audit_refuse('${KEPT}')`,
]

// `insert or replace` deletes without asking the triggers for deletion, so that it is refused by itself.
const keptBySqlite = (table: string) => [
  `create trigger ${table}_no_update before update on ${table}
   begin select raise(abort, '${KEPT}'); end`,
  `create trigger ${table}_no_delete before delete on ${table}
   begin select raise(abort, '${KEPT}'); end`,
  `create trigger ${table}_no_replace before insert on ${table}
   when exists (
     select 1 from ${table}
     where district = new.district and plan = new.plan and cycle = new.cycle
       and unit = new.unit and task = new.task and seq = new.seq
   ) begin select raise(abort, '${KEPT}'); end`,
]
