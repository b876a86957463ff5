import { migrations } from '../database/migrations/index.ts'

/** Which database a backup is of: PostgreSQL where there is a `url`, else the SQLite `file`. */
export type DatabasePlace = { url: string } | { file: string }

/** What a manifest says of a database. */
export interface DatabaseFacts {
  /** The migrations it has been through, in order. */
  migrations: string[]
  /** How many rows each table holds. */
  rows: Record<string, number>
}

/** Those of the migrations that this version has never heard of: a newer one has run them. */
export function unknownMigrations(names: readonly string[]): string[] {
  const known = migrations('sqlite')
  return names.filter((name) => !Object.hasOwn(known, name))
}
