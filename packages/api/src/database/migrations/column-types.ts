import { type RawBuilder, sql } from 'kysely'
import type { DatabaseKind } from '../open-database.ts'

/** The few column types we use. */
export interface ColumnTypes {
  /** Ordered by code point on both, so that codes and days sort and compare alike everywhere. */
  text: RawBuilder<unknown>
  whole: RawBuilder<unknown>
  number: RawBuilder<unknown>
  /** 0 or 1. */
  flag: RawBuilder<unknown>
  bytes: RawBuilder<unknown>
  /** What ends a `create table`: SQLite checks types only when asked to. */
  tableEnd: RawBuilder<unknown>
}

export const columnTypes = (kind: DatabaseKind): ColumnTypes =>
  kind === 'postgres'
    ? {
        text: sql`text collate "C"`,
        whole: sql`bigint`,
        number: sql`double precision`,
        flag: sql`smallint`,
        bytes: sql`bytea`,
        tableEnd: sql``,
      }
    : {
        text: sql`text`,
        whole: sql`integer`,
        number: sql`real`,
        flag: sql`integer`,
        bytes: sql`blob`,
        tableEnd: sql`strict`,
      }
