import type {
  Action,
  Amendment,
  Benchmark,
  District,
  Membership,
  Period,
  Plan,
  Project,
  Register,
  Responsibility,
  Safeguard,
  Target,
  Task,
  Unit,
} from '@gangyao/domain'
import { useMemo } from 'react'
import { type Kept, shelve } from '../data/records.ts'
import type { Book } from './book.ts'
import { useWhole } from './use-whole.ts'

/** Reads a plan whole. Each part stays in react-admin's cache, so a saved change shows at once. */
export function useBookOf(district: District, plan: Kept<Plan>): Book | undefined {
  const filter = { plan: plan.code }
  const actions = useWhole<Action>('actions', { filter })
  const projects = useWhole<Project>('projects', { filter })
  const safeguards = useWhole<Safeguard>('safeguards', { filter })
  const tasks = useWhole<Task>('tasks', { filter })
  const targets = useWhole<Target>('targets', { filter })
  const units = useWhole<Unit>('units')
  const periods = useWhole<Period>('periods', { filter })
  const registers = useWhole<Register>('registers', { filter })
  const benchmarks = useWhole<Benchmark>('benchmarks', { filter })
  const amendments = useWhole<Amendment>('amendments', { filter })
  const memberships = useWhole<Membership>('memberships', { filter })
  const responsibilities = useWhole<Responsibility>('responsibilities', { filter })

  return useMemo(() => {
    const here =
      actions && projects && safeguards && tasks && targets && units && periods && memberships
    const beside = registers && benchmarks && amendments
    if (!here || !beside || !responsibilities) return undefined
    return {
      district,
      plan,
      actions: shelve(actions),
      projects: shelve(projects),
      safeguards: shelve(safeguards),
      tasks: shelve(tasks),
      targets: shelve(targets),
      units: shelve(units),
      periods: shelve(periods),
      registers: shelve(registers),
      benchmarks: shelve(benchmarks),
      amendments: shelve(amendments),
      memberships,
      responsibilities,
    }
  }, [
    district,
    plan,
    actions,
    projects,
    safeguards,
    tasks,
    targets,
    units,
    periods,
    registers,
    benchmarks,
    amendments,
    memberships,
    responsibilities,
  ])
}
