import type { Migration } from 'kysely/migration'
import type { DatabaseKind } from '../open-database.ts'
import { plans } from './0001-plans.ts'
import { signIn } from './0002-sign-in.ts'
import { audit } from './0003-audit.ts'
import { access } from './0004-access.ts'
import { marks } from './0005-marks.ts'
import { accounts } from './0006-accounts.ts'
import { tokens } from './0007-tokens.ts'
import { personal } from './0008-personal.ts'
import { limits } from './0009-limits.ts'
import { knownSince } from './0010-known-since.ts'
import { reports } from './0011-reports.ts'
import { jobs } from './0012-jobs.ts'
import { evidence } from './0013-evidence.ts'
import { notifications } from './0014-notifications.ts'
import { coreViews } from './0019-core-views.ts'
import { holidays } from './0020-holidays.ts'
import { columnTypes } from './column-types.ts'

/** The history of the schema. What stands here has run somewhere: it is added to and never edited. */
export const migrations = (kind: DatabaseKind): Record<string, Migration> => ({
  '0001_plans': { up: (db) => plans(db, columnTypes(kind)) },
  '0002_sign_in': { up: (db) => signIn(db, kind) },
  '0003_audit': { up: (db) => audit(db, kind) },
  '0004_access': { up: (db) => access(db, columnTypes(kind)) },
  '0005_marks': { up: marks },
  '0006_accounts': { up: (db) => accounts(db, kind) },
  '0007_tokens': { up: (db) => tokens(db, columnTypes(kind)) },
  '0008_personal': { up: (db) => personal(db, columnTypes(kind)) },
  '0009_limits': { up: (db) => limits(db, columnTypes(kind)) },
  '0010_known_since': { up: (db) => knownSince(db, columnTypes(kind)) },
  '0011_reports': { up: (db) => reports(db, kind) },
  '0012_jobs': { up: (db) => jobs(db, columnTypes(kind)) },
  '0013_evidence': { up: (db) => evidence(db, columnTypes(kind)) },
  '0014_notifications': { up: (db) => notifications(db, columnTypes(kind)) },
  '0019_core_views': { up: coreViews },
  '0020_holidays': { up: (db) => holidays(db, columnTypes(kind)) },
})
