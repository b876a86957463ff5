import {
  type Bilingual,
  DistrictCode,
  PERMISSION_NAMES,
  type Period,
  type Permission,
  type Plan,
  type Register,
  type Safeguard,
  type Target,
  type Task,
} from '@gangyao/domain'
import type * as z from 'zod'
import type { FieldError } from '../errors/app-error.ts'
import type { Db } from './open-database.ts'
import type { Fields } from './rows.ts'
import type { Tables } from './tables.ts'

/**
 * A field that names a record elsewhere. `columns` are matched, in order, with the key of `table`; the
 * last of them is the field to blame when nothing is found.
 */
export interface Reference {
  table: string
  columns: readonly string[]
  /** A value that stands for no record. */
  except?: string
}

/** A record of the same plan that is named inside of JSON, where no database looks. */
export interface Mention {
  table: string
  code: string
}

/** What the shared verbs need to know of a kind of record; one of these stands in each `*.table.ts`. */
export interface RecordTable {
  /** The SQL table. */
  name: string
  /** The resource in URLs. */
  resource: string
  /** What one is called. */
  noun: Bilingual
  entity: z.ZodObject
  /** What the API answers of one, where that is more than the entity. */
  answer?: z.ZodObject
  /** The entity as stored: with its district, JSON as text. `z.input` is the SQL row. */
  row: z.ZodObject
  /** The codes that make its id, in order; the district comes before them in every key. */
  key: readonly string[]
  /** How a list comes when nothing is asked. */
  order: readonly string[]
  /** The columns that `q` looks into. */
  search: readonly string[]
  references: readonly Reference[]
  /** The records that it names inside of JSON; they cannot be deleted either. */
  mentions?(record: Record<string, unknown>): Mention[]
  /** Which rows are records, where some are not: of an observation only the current revision. */
  only?: Readonly<Record<string, string | number>>
  /** What the store's own columns hold in a record that is not loaded from a document. */
  defaults?: Readonly<Record<string, unknown>>
  /** What must hold between the fields of one record, and with the plan it is part of. */
  rules?(record: Record<string, unknown>, plan: PlanContext | null): FieldError[]
  /**
   * Refuses a change that would take away what others rely on; `after` is null for a deletion.
   *
   * @throws AppError `conflict`, `invalid`
   */
  guard?(db: Db, district: string, before: Fields, after: Fields | null, now: Date): Promise<void>
}

/** What the rules of a record may ask of its plan. */
export interface PlanContext extends Pick<Plan, 'code' | 'start' | 'end'> {
  registers: readonly Pick<Register, 'code' | 'entities'>[]
  periods: readonly Pick<Period, 'code' | 'type' | 'title' | 'titleEn' | 'start' | 'end'>[]
  safeguards: readonly Pick<Safeguard, 'code' | 'parent'>[]
  targets: readonly Omit<Target, 'version'>[]
  tasks: readonly Pick<Task, 'code'>[]
}

interface Definition<Entity extends z.ZodObject>
  extends Omit<RecordTable, 'rules' | 'guard' | 'mentions'> {
  name: keyof Tables
  entity: Entity
  references: readonly (Reference & { table: keyof Tables })[]
  key: readonly (keyof Entity['shape'] & string)[]
  search: readonly (keyof Entity['shape'] & string)[]
  mentions?(record: z.output<Entity>): (Mention & { table: keyof Tables })[]
  rules?(record: z.output<Entity>, plan: PlanContext | null): FieldError[]
  guard?(
    db: Db,
    district: string,
    before: z.output<Entity>,
    after: z.output<Entity> | null,
    now: Date,
  ): Promise<void>
}

/** A table of records, its names checked against its entity. */
export const recordTable = <Entity extends z.ZodObject>(
  definition: Definition<Entity>,
): RecordTable => definition

/** The key every tenant table begins with. */
export const tenant = { district: DistrictCode }

/**
 * What it takes to write a kind of record. Every resource has its permission; a test holds the two lists
 * against each other.
 */
export function writing({ resource }: Pick<RecordTable, 'resource'>): Permission {
  const permission = `${resource}.write`
  const known = PERMISSION_NAMES.find((name) => name === permission)
  if (!known) throw new Error(`${permission} is no permission`)
  return known
}
