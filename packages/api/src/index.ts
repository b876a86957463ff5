export type { Caller } from './access/caller.ts'
export { exportAssessments } from './assessments/export-assessments.ts'
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
export { languageOf } from './http/language.ts'
export { today } from './http/today.ts'
export { isDemo, markDemo } from './marks/demo-mark.ts'
export { type Counted, countObservations } from './observations/count-observations.ts'
export { publishObservations } from './observations/publish-observations.ts'
export { recordObservation } from './observations/record-observation.ts'
export { exportPlan } from './plans/export-plan.ts'
export { loadPlan } from './plans/load-plan.ts'
export { publicReader } from './published/public-reader.ts'
export type {
  PublicReader,
  PublishedDistrict,
  PublishedPlan,
  PublishedPlanHead,
} from './published/reader.ts'
export { type Auth, type AuthOptions, createAuth } from './sign-in/auth.ts'
export { createUser, type NewUser } from './sign-in/create-user.ts'
export { ADMIN, ensureAdmin } from './sign-in/ensure-admin.ts'
export { setPassword } from './sign-in/set-password.ts'
export { VERSION } from './version.ts'
