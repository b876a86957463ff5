import { grants } from '../access/grant.table.ts'
import { actions } from '../actions/action.table.ts'
import { amendments } from '../amendments/amendment.table.ts'
import { benchmarks } from '../benchmarks/benchmark.table.ts'
import { contacts } from '../contacts/contact.table.ts'
import { contributions } from '../contributions/contribution.table.ts'
import { cycles } from '../cycles/cycle.table.ts'
import type { RecordTable } from '../database/record-table.ts'
import { evidence } from '../evidence/evidence.table.ts'
import { extensions } from '../extensions/extension.table.ts'
import { holidays } from '../holidays/holiday.table.ts'
import { observations } from '../observations/observation.table.ts'
import { periods } from '../periods/period.table.ts'
import { plans } from '../plans/plan.table.ts'
import { projects } from '../projects/project.table.ts'
import { registers } from '../registers/register.table.ts'
import { reports } from '../reports/report.table.ts'
import { responsibilities } from '../responsibilities/responsibility.table.ts'
import { safeguards } from '../safeguards/safeguard.table.ts'
import { targets } from '../targets/target.table.ts'
import { tasks } from '../tasks/task.table.ts'
import { tokens } from '../tokens/token.table.ts'
import { memberships } from '../units/membership.table.ts'
import { units } from '../units/unit.table.ts'
import { webhooks } from '../webhooks/webhook.table.ts'

/** Every kind of record, what is referred to before what refers to it. */
export const ALL_TABLES: readonly RecordTable[] = [
  plans,
  units,
  memberships,
  actions,
  projects,
  safeguards,
  tasks,
  responsibilities,
  periods,
  registers,
  benchmarks,
  targets,
  amendments,
  observations,
  holidays,
  cycles,
  extensions,
  evidence,
  reports,
  contributions,
  grants,
  tokens,
  contacts,
  webhooks,
]
