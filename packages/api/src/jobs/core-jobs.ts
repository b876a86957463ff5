import type { Db } from '../database/open-database.ts'
import type { JobKind } from './job-kind.ts'

/** Every kind of work that is done in the background. */
export const coreJobs = (_db: Db): JobKind[] => []
