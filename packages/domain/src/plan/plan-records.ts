import type { Action } from '../actions/action.ts'
import type { Amendment } from '../amendments/amendment.ts'
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { District } from '../districts/district.ts'
import type { Period } from '../periods/period.ts'
import type { Project } from '../projects/project.ts'
import type { Register } from '../registers/register.ts'
import type { Responsibility } from '../responsibilities/responsibility.ts'
import type { Safeguard } from '../safeguards/safeguard.ts'
import type { Target } from '../targets/target.ts'
import type { Task } from '../tasks/task.ts'
import type { Membership } from '../units/membership.ts'
import type { Unit } from '../units/unit.ts'
import type { Plan } from './plan.ts'

/** A record as a document holds it: versions belong to the store. */
export type Unversioned<T> = Omit<T, 'version'>

/** A plan as flat records, the way it is stored. */
export interface PlanRecords {
  district: District
  plan: Unversioned<Plan>
  issuedText: string
  actions: Unversioned<Action>[]
  projects: Unversioned<Project>[]
  safeguards: Unversioned<Safeguard>[]
  tasks: Unversioned<Task>[]
  units: Unversioned<Unit>[]
  memberships: Unversioned<Membership>[]
  responsibilities: Unversioned<Responsibility>[]
  targets: Unversioned<Target>[]
  periods: Unversioned<Period>[]
  registers: Unversioned<Register>[]
  benchmarks: Unversioned<Benchmark>[]
  amendments: Unversioned<Amendment>[]
}
