import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../open-database.ts'
import { type ColumnTypes, columnTypes } from './column-types.ts'

type Db = Kysely<unknown>

/** The audit log: rows chained by hash, where the chain has come to, and what has been archived. */
export async function audit(db: Db, kind: DatabaseKind): Promise<void> {
  await tables(db, columnTypes(kind))
  for (const statement of kind === 'postgres' ? POSTGRES : SQLITE)
    await sql.raw(statement).execute(db)
}

async function tables(db: Db, { text, whole, tableEnd }: ColumnTypes) {
  await db.schema
    .createTable('audit')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('seq', whole, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('actor', text, (column) => column.notNull())
    .addColumn('via', text, (column) => column.notNull())
    .addColumn('address', text)
    .addColumn('request', text)
    .addColumn('action', text, (column) => column.notNull())
    .addColumn('resource', text, (column) => column.notNull())
    .addColumn('record', text)
    .addColumn('before', text)
    .addColumn('after', text)
    .addColumn('reason', text)
    .addColumn('previous', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_pk', ['district', 'seq'])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createTable('audit_head')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('seq', whole, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_head_pk', ['district'])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createTable('audit_archive')
    .addColumn('district', text, (column) => column.notNull())
    .addColumn('through', whole, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('file', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_archive_pk', ['district', 'through'])
    .modifyEnd(tableEnd)
    .execute()
  for (const columns of [['at'], ['resource', 'record', 'seq']])
    await db.schema
      .createIndex(`audit_${columns[0]}_idx`)
      .on('audit')
      .columns(['district', ...columns])
      .execute()
}

const KEPT = 'the audit log is only ever added to'
const ARCHIVE_KEPT = 'what has been archived stays on record'

const POSTGRES = [
  `create function audit_refuse() returns trigger language plpgsql as $$
   begin raise exception '%', tg_argv[0]; end $$`,
  `create function audit_keep() returns trigger language plpgsql as $$
   begin
     if exists (select 1 from audit_archive where district = old.district and through >= old.seq)
     then return old; end if;
     raise exception '${KEPT}';
   end $$`,
  `create trigger audit_no_update before update on audit
   for each row execute function audit_refuse('${KEPT}')`,
  `create trigger audit_no_delete before delete on audit
   for each row execute function audit_keep()`,
  `create trigger audit_no_truncate before truncate on audit
   for each statement execute function audit_refuse('${KEPT}')`,
  `create trigger audit_archive_no_change before update or delete on audit_archive
   for each row execute function audit_refuse('${ARCHIVE_KEPT}')`,
  `create trigger audit_archive_no_truncate before truncate on audit_archive
   for each statement execute function audit_refuse('${ARCHIVE_KEPT}')`,
]

// `insert or replace` deletes without asking the triggers for deletion, so that it is refused by itself.
const SQLITE = [
  `create trigger audit_no_update before update on audit
   begin select raise(abort, '${KEPT}'); end`,
  `create trigger audit_no_delete before delete on audit
   when not exists (
     select 1 from audit_archive where district = old.district and through >= old.seq
   ) begin select raise(abort, '${KEPT}'); end`,
  `create trigger audit_no_replace before insert on audit
   when exists (select 1 from audit where district = new.district and seq = new.seq)
   begin select raise(abort, '${KEPT}'); end`,
  `create trigger audit_archive_no_update before update on audit_archive
   begin select raise(abort, '${ARCHIVE_KEPT}'); end`,
  `create trigger audit_archive_no_delete before delete on audit_archive
   begin select raise(abort, '${ARCHIVE_KEPT}'); end`,
  `create trigger audit_archive_no_replace before insert on audit_archive
   when exists (
     select 1 from audit_archive where district = new.district and through = new.through
   ) begin select raise(abort, '${ARCHIVE_KEPT}'); end`,
]
