import type { PlanRecords } from '@gangyao/domain'
import { actions } from '../actions/action.table.ts'
import { amendments } from '../amendments/amendment.table.ts'
import { benchmarks } from '../benchmarks/benchmark.table.ts'
import type { RecordTable } from '../database/record-table.ts'
import type { Fields } from '../database/rows.ts'
import { periods } from '../periods/period.table.ts'
import { projects } from '../projects/project.table.ts'
import { registers } from '../registers/register.table.ts'
import { responsibilities } from '../responsibilities/responsibility.table.ts'
import { safeguards } from '../safeguards/safeguard.table.ts'
import { targets } from '../targets/target.table.ts'
import { tasks } from '../tasks/task.table.ts'
import { memberships } from '../units/membership.table.ts'
import { units } from '../units/unit.table.ts'

/** The parts of a plan, what is referred to before what refers to it. */
export const partsOf = (records: PlanRecords): { table: RecordTable; rows: Fields[] }[] => [
  { table: units, rows: records.units },
  { table: memberships, rows: records.memberships },
  { table: actions, rows: records.actions },
  { table: projects, rows: records.projects },
  { table: safeguards, rows: records.safeguards },
  { table: tasks, rows: records.tasks },
  { table: responsibilities, rows: records.responsibilities },
  { table: periods, rows: records.periods },
  { table: registers, rows: records.registers },
  { table: benchmarks, rows: records.benchmarks },
  { table: targets, rows: records.targets },
  { table: amendments, rows: records.amendments },
]
