import type { AccessRule, AuditAction, Bilingual, Reached } from '@gangyao/domain'
import type { Kysely, RawBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { CoreViews } from './core-views.ts'
import type { Operation } from './operation.ts'

/** The version of this contract. A module names the one it was written for. */
export const CONTRACT = 1

/**
 * The server half of a plan module: one plain object, checked with `satisfies`. What stands here is all that a
 * module is asked for, and what its context holds is all that it is given.
 *
 * @example
 * export const hello = {
 *   id: 'hello',
 *   contract: 1,
 *   title: say('问候', 'Greetings'),
 *   permissions: { 'hello.read': { coordinator: 'district' } },
 *   migrations: () => ({}),
 *   operations: () => [],
 * } satisfies PlanModule<'hello.read'>
 */
export interface PlanModule<Permission extends string = string> {
  /** Small letters; begins its tables, addresses and permissions, and never changes. */
  id: string
  contract: typeof CONTRACT
  title: Bilingual
  /** The ids of modules that must be there too. */
  requires?: readonly string[]
  /** Each thing that can be done, `hello.read`, and who may. */
  permissions: Readonly<Record<Permission, AccessRule>>
  /** A history of its own. All tables begin with the id, and their keys with the district. */
  migrations(types: ColumnTypes): Readonly<Record<string, Migration>>
  /** What it answers to, under `/api/districts/{district}/{id}`. */
  operations(context: ModuleContext): readonly Operation<Permission>[]
  /** What is wrong with it just now, for the health answer; null: nothing. */
  health?(context: ModuleContext): Promise<Bilingual | null>
}

/** The types a column may have: the same values come back from both databases. */
export interface ColumnTypes {
  text: ColumnType
  whole: ColumnType
  number: ColumnType
  /** 0 or 1. */
  flag: ColumnType
  bytes: ColumnType
  /** What ends each `createTable`, by `modifyEnd`. */
  tableEnd: ColumnType
}
type ColumnType = RawBuilder<unknown>

/** The database as a module sees it: the core to read, and with `withTables` its own tables. */
export type ModuleDb = Kysely<CoreViews>

/** Who asks, and in which district: what a handler finds in `c.var`. */
export interface Asked {
  district: string
  caller: { readonly name: string }
}

/** What is noted of a change in the audit log. */
export interface ModuleNote {
  action: AuditAction
  /** Which of its own: `hello/greetings`. */
  resource: string
  record: string
  before?: unknown
  after?: unknown
  reason?: string | null
}

/** All that a module is given. */
export interface ModuleContext {
  db: ModuleDb
  now(): Date
  /** For which units somebody may do a thing. */
  reach(asked: Asked, permission: string): Reached
  /**
   * Refuses what somebody may not do for a unit.
   *
   * @throws the refusal, which is answered as it is
   */
  require(asked: Asked, permission: string, unit?: string): void
  /** The one way to write: a transaction, with a line in the audit log for each note. */
  change<T>(
    asked: Asked,
    work: (db: ModuleDb, note: (note: ModuleNote) => void) => Promise<T>,
  ): Promise<T>
  /** Says that something is not there, or may not be done now; thrown, and answered as it is. */
  refusal(kind: 'not-found' | 'conflict' | 'stale', why: Bilingual): Error
  /** Says field by field what is wrong with what was sent. */
  invalid(errors: readonly { field: string; message: Bilingual }[]): Error
}
