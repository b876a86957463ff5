import { ALL_MEMBERS, type Role } from '../responsibilities/responsibility.ts'
import { ALL_MEMBERS_NAME } from './flatten.ts'
import { PlanDocument } from './plan-document.ts'
import type { PlanRecords } from './plan-records.ts'

/** The file name given to the issued text where none is known. */
export const ISSUED_TEXT = 'issued.txt'

/** The document that `flattenPlan` turns into these records: the inverse, with units by name. */
export function nestPlan(records: PlanRecords): PlanDocument {
  const { plan, units, memberships, responsibilities, periods } = records
  const nameOf = new Map(units.map(({ code, name }) => [code, name]))
  const inOrder = <T extends { position: number }>(rows: readonly T[]) =>
    [...rows].sort((one, other) => one.position - other.position)
  const listed = <T extends { plan: string; position: number }>(rows: readonly T[]) =>
    inOrder(rows).map(({ plan: _plan, position: _position, ...row }) => withoutNulls(row))
  const head = <T extends { code: string; title: string; titleEn: string | null; clause: unknown }>(
    row: T,
  ) => ({ code: row.code, title: row.title, titleEn: row.titleEn ?? undefined, clause: row.clause })

  const referencesOf = (task: string, role: Role) =>
    responsibilities
      .filter((entry) => entry.task === task && entry.role === role)
      .map(({ unit }) => (unit === ALL_MEMBERS ? ALL_MEMBERS_NAME : (nameOf.get(unit) ?? unit)))
  const targetsOf = (holder: { task: string | null; safeguard: string | null }) =>
    inOrder(records.targets)
      .filter(({ task, safeguard }) => task === holder.task && safeguard === holder.safeguard)
      .map(({ plan: _plan, position: _position, task: _task, safeguard: _safeguard, ...target }) =>
        withoutNulls(target),
      )
  const tasksOf = (holder: { action: string | null; project: string | null }) =>
    inOrder(records.tasks)
      .filter(({ action, project }) => action === holder.action && project === holder.project)
      .map((task) => ({
        ...head(task),
        tag: task.tag ?? undefined,
        lead: referencesOf(task.code, 'lead'),
        responsible: referencesOf(task.code, 'responsible'),
        targets: targetsOf({ task: task.code, safeguard: null }),
      }))
  const safeguardOf = (row: PlanRecords['safeguards'][number]) => ({
    ...head(row),
    targets: targetsOf({ task: null, safeguard: row.code }),
  })

  return PlanDocument.parse({
    district: withoutNulls(records.district),
    plan: {
      ...withoutNulls({
        code: plan.code,
        title: plan.title,
        titleEn: plan.titleEn,
        start: plan.start,
        end: plan.end,
        status: plan.status,
        issuer: plan.issuer,
        documentNumber: plan.documentNumber,
        issuedOn: plan.issuedOn,
      }),
      text: ISSUED_TEXT,
    },
    basis: plan.basis,
    questions: plan.questions,
    principles: plan.principles,
    lights: plan.lights ?? undefined,
    units: inOrder(units).map(({ position: _, ...unit }) => ({
      ...withoutNulls(unit),
      member: memberOf(unit.code, memberships, plan.start),
    })),
    periods: (['year', 'half', 'quarter', 'month'] as const).filter((type) =>
      periods.some((period) => period.type === type),
    ),
    terms: periods
      .filter(({ type }) => type === 'term')
      .map(({ code, title, titleEn, start, end, parent }) =>
        withoutNulls({ code, title, titleEn, start, end, parent }),
      ),
    registers: listed(records.registers),
    benchmarks: listed(records.benchmarks),
    targets: targetsOf({ task: null, safeguard: null }),
    actions: inOrder(records.actions).map((action) => ({
      ...head(action),
      audience: action.audience ?? undefined,
      tasks: tasksOf({ action: action.code, project: null }),
    })),
    projects: inOrder(records.projects).map((project) => ({
      ...head(project),
      tasks: tasksOf({ action: null, project: project.code }),
    })),
    safeguards: inOrder(records.safeguards)
      .filter(({ parent }) => parent === null)
      .map((safeguard) => ({
        ...safeguardOf(safeguard),
        items: inOrder(records.safeguards)
          .filter(({ parent }) => parent === safeguard.code)
          .map(safeguardOf),
      })),
    themeDays: plan.themeDays,
    amendments: listed(records.amendments),
  })
}

function memberOf(unit: string, memberships: PlanRecords['memberships'], start: string) {
  const entry = memberships.find((membership) => membership.unit === unit)
  if (!entry) return false
  if (entry.from === start && entry.to === null) return undefined
  return withoutNulls({ from: entry.from, to: entry.to })
}

const withoutNulls = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))
