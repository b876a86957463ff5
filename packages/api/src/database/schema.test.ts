import { CORE_VIEWS } from '@gangyao/module'
import { getMigrations } from 'better-auth/db/migration'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { introspect, tableNames } from '../../test/introspect.ts'
import { AuditArchiveRow, AuditHeadRow, AuditRow } from '../audit/audit.table.ts'
import { ContributionEventRow } from '../contributions/contribution.table.ts'
import { DistrictRow } from '../districts/district.table.ts'
import { JobFileRow, JobRow } from '../jobs/job.table.ts'
import { RateLimitRow } from '../limits/rate-limit.table.ts'
import { PersonalKeyRow } from '../personal/personal-key.table.ts'
import { PlanTextRow, PlanUnitRow } from '../plans/plan.table.ts'
import { ALL_TABLES } from '../records/all-tables.ts'
import { ReportEventRow } from '../reports/report.table.ts'
import { createAuth } from '../sign-in/auth.ts'
import {
  InvitationRow,
  PasswordHistoryRow,
  SignInFailureRow,
  UserStateRow,
} from '../sign-in/sign-in.table.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'

const SIGN_IN = ['account', 'session', 'twoFactor', 'user', 'verification']
const LISTS = {
  plan_text: PlanTextRow,
  plan_unit: PlanUnitRow,
  audit: AuditRow,
  audit_head: AuditHeadRow,
  audit_archive: AuditArchiveRow,
  report_event: ReportEventRow,
  contribution_event: ContributionEventRow,
  job: JobRow,
  job_file: JobFileRow,
}
/** What belongs to no district, or to users, who may be in several. */
const GLOBAL = {
  district: DistrictRow,
  user_state: UserStateRow,
  sign_in_failure: SignInFailureRow,
  password_history: PasswordHistoryRow,
  invitation: InvitationRow,
  personal_key: PersonalKeyRow,
  rate_limit: RateLimitRow,
}
const VIEWS = Object.keys(CORE_VIEWS)
const TENANT = [...ALL_TABLES.map(({ name }) => name), ...Object.keys(LISTS)]
/** Columns that the database fills in itself. */
const DERIVED: Record<string, string[]> = {
  responsibility: ['namedUnit'],
  access_grant: ['namedUnit'],
}

onEachDatabase('the schema', (database) => {
  it('is made of the tables and views we know', async () => {
    const names = (await tableNames(database.db)).filter((name) => !name.startsWith('migration_'))
    expect(names).toEqual([...TENANT, ...SIGN_IN, ...Object.keys(GLOBAL), ...VIEWS, 'mark'].sort())
  })

  it('has the columns of the entities, the district, and what the store says it adds', async () => {
    for (const { name, entity, row } of ALL_TABLES) {
      const { columns } = await introspect(database.db, name)
      expect(columns.sort(), name).toEqual(
        [...Object.keys(row.shape), ...(DERIVED[name] ?? [])].sort(),
      )
      expect(columns, name).toEqual(
        expect.arrayContaining(['district', ...Object.keys(entity.shape)]),
      )
    }
    for (const [name, row] of Object.entries({ ...LISTS, ...GLOBAL }))
      expect((await introspect(database.db, name)).columns.sort(), name).toEqual(
        Object.keys(row.shape).sort(),
      )
  })

  it('begins every primary key and every unique index with the district', async () => {
    for (const name of TENANT) {
      const { primaryKey, uniqueIndexes } = await introspect(database.db, name)
      expect(primaryKey[0], name).toBe('district')
      expect(uniqueIndexes.length, name).toBeGreaterThan(0)
      for (const { columns } of uniqueIndexes) expect(columns[0], name).toBe('district')
    }
    expect((await introspect(database.db, 'district')).primaryKey).toEqual(['code'])
  })

  it('begins the keys that records are found by with the district', async () => {
    for (const { name, key } of ALL_TABLES) {
      const { primaryKey } = await introspect(database.db, name)
      expect(primaryKey.slice(0, key.length + 1), name).toEqual(['district', ...key])
    }
  })

  it('carries the district in every foreign key', async () => {
    for (const name of TENANT)
      for (const { columns, references, table } of (await introspect(database.db, name))
        .foreignKeys) {
        expect(columns[0], `${name} → ${table}`).toBe('district')
        expect(references[0], `${name} → ${table}`).toBe(table === 'district' ? 'code' : 'district')
      }
  })

  it('has a foreign key for every reference that is declared', async () => {
    for (const { name, references } of ALL_TABLES) {
      const { foreignKeys } = await introspect(database.db, name)
      const held = foreignKeys.map(({ columns, table }) => `${table} ${columns.slice(1).join()}`)
      for (const { table, columns, except } of references)
        expect(held, name).toContain(
          `${table} ${except !== undefined ? DERIVED[name]?.join() : columns.join()}`,
        )
    }
  })

  it('lets one revision of an observation be current and one be public', async () => {
    const { uniqueIndexes } = await introspect(database.db, 'observation')
    const partial = uniqueIndexes.filter(({ where }) => where !== null)
    expect(partial.map(({ where }) => where?.replace(/[()"]/g, '')).sort()).toEqual([
      'current = 1',
      'published = 1',
    ])
  })

  it('is what better-auth expects', async () => {
    const auth = createAuth({ db: database.db, secret: 'a secret of more than 32 characters' })
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(
      auth.options,
    )
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
    })
  })

  it('is there once, whoever comes first', async () => {
    const others = [openDatabase(database.at), openDatabase(database.at)]
    const ran = await Promise.all(others.map(({ db }) => migrate(db)))
    await Promise.all(others.map(({ close }) => close()))
    expect(ran.flat()).toEqual([])
  })
})
