export { type Caller, EVERYTHING } from './access/caller.ts'
export { ensureAdministrators } from './access/ensure-administrators.ts'
export { grantRole, revokeRole } from './access/grant-role.ts'
export { readGrants } from './access/read-grants.ts'
export { changeAccount } from './accounts/change-account.ts'
export { unlockAccount } from './accounts/unlock-account.ts'
export { exportAssessments } from './assessments/export-assessments.ts'
export {
  type AuditNote,
  type AuditSource,
  appendAudit,
  appendAudits,
} from './audit/append-audit.ts'
export {
  type ArchiveManifest,
  archiveAudit,
  LEAST_RETENTION_DAYS,
} from './audit/archive-audit.ts'
export type { AuditFault, AuditFaultKind } from './audit/audit-fault.ts'
export { exportAudit } from './audit/export-audit.ts'
export { type AuditAnchor, type AuditVerdict, verifyAudit } from './audit/verify-audit.ts'
export { backupDatabase, sizeOfDatabase } from './backup/backup-database.ts'
export {
  type DatabaseFacts,
  type DatabasePlace,
  unknownMigrations,
} from './backup/database-facts.ts'
export { holdSqlite } from './backup/hold-sqlite.ts'
export { inspectSqlite } from './backup/inspect-sqlite.ts'
export { type BackupFile, BackupManifest, openManifest, sealManifest } from './backup/manifest.ts'
export { restorePostgres, stateOfPostgres } from './backup/restore-postgres.ts'
export { takeTurn } from './backup/take-turn.ts'
export { type ApiOptions, createApi } from './create-api.ts'
export { migrate } from './database/migrate.ts'
export {
  type DatabaseKind,
  type Db,
  kindOf,
  type OpenDatabase,
  openDatabase,
} from './database/open-database.ts'
export { AppError, type ErrorCode, type FieldError } from './errors/app-error.ts'
export type { EvidenceFiles } from './evidence/evidence-files.ts'
export { type Swept, sweepEvidence } from './evidence/sweep-evidence.ts'
export type { BackupState } from './health/health.routes.ts'
export { languageOf } from './http/language.ts'
export { numberRequests } from './http/number-requests.ts'
export {
  logRequests,
  type RequestEntry,
  type RequestLog,
  withoutSecrets,
} from './http/request-log.ts'
export { tlsEverAfter } from './http/safe-headers.ts'
export { today } from './http/today.ts'
export { coreJobs } from './jobs/core-jobs.ts'
export { startJobs } from './jobs/start-jobs.ts'
export { type Limits, USUAL_LIMITS } from './limits/limit-requests.ts'
export { isDemo, markDemo } from './marks/demo-mark.ts'
export { prepareModules } from './modules/prepare-modules.ts'
export { type Mailer, type MailOptions, openMailer } from './notifications/mailer.ts'
export { startNotifications } from './notifications/start-notifications.ts'
export { type Counted, countObservations } from './observations/count-observations.ts'
export { publishObservations } from './observations/publish-observations.ts'
export { recordObservation } from './observations/record-observation.ts'
export { KEY_BYTES, type PersonalKey, type PersonalKeys, personalKey } from './personal/keys.ts'
export { type Rotation, rotatePersonal } from './personal/rotate-personal.ts'
export { exportPlan } from './plans/export-plan.ts'
export { loadPlan } from './plans/load-plan.ts'
export { publicReader } from './published/public-reader.ts'
export type {
  PublicReader,
  PublishedDistrict,
  PublishedPlan,
  PublishedPlanHead,
  PublishedReport,
  StampedReader,
} from './published/reader.ts'
export { KINDS as REPORT_SHEETS } from './report-sheets/report-sheet.ts'
export { type Auth, type AuthOptions, createAuth } from './sign-in/auth.ts'
export { createUser, type NewUser } from './sign-in/create-user.ts'
export { ADMIN, ensureAdmin } from './sign-in/ensure-admin.ts'
export type { OidcOptions } from './sign-in/oidc.ts'
export { passwordFaults } from './sign-in/password-faults.ts'
export { DEFAULT_POLICY, type PasswordPolicy, type SignInPolicy } from './sign-in/policy.ts'
export { setPassword } from './sign-in/set-password.ts'
export { VERSION } from './version.ts'
