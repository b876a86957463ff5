import { Amendment, isWithin, say } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { type PlanContext, recordTable, tenant } from '../database/record-table.ts'
import type { FieldError } from '../errors/app-error.ts'

export const AmendmentRow = Amendment.extend({
  ...tenant,
  targets: json(Amendment.shape.targets),
  tasks: json(Amendment.shape.tasks),
})
export type AmendmentTable = z.input<typeof AmendmentRow>

export const amendments = recordTable({
  name: 'amendment',
  resource: 'amendments',
  noun: say('调整', 'amendment'),
  entity: Amendment,
  row: AmendmentRow,
  key: ['plan', 'code'],
  order: ['plan', 'effective', 'position'],
  search: ['code', 'title', 'titleEn', 'documentNumber'],
  references: [{ table: 'plan', columns: ['plan'] }],
  rules: (amendment, plan) => [
    ...emptyFaults(amendment),
    ...(plan ? [...dayFaults(amendment, plan), ...unknownFaults(amendment, plan)] : []),
  ],
})

const emptyFaults = ({ targets, tasks }: Amendment): FieldError[] =>
  targets.length + tasks.length > 0
    ? []
    : [
        {
          field: 'targets',
          message: say('请写明改哪个目标或任务', 'Say which target or task is changed'),
        },
      ]

const dayFaults = ({ effective }: Amendment, { start, end }: PlanContext): FieldError[] =>
  isWithin(effective, { from: start, to: end })
    ? []
    : [
        {
          field: 'effective',
          message: say(
            `应在规划期 ${start} 至 ${end} 之内`,
            `Must lie within the plan, ${start} to ${end}`,
          ),
        },
      ]

const unknownFaults = (amendment: Amendment, plan: PlanContext): FieldError[] => [
  ...amendment.targets.flatMap(({ target }, index) =>
    plan.targets.some(({ code }) => code === target)
      ? []
      : [
          {
            field: `targets.${index}.target`,
            message: say(`没有目标 ${target}`, `There is no target ${target}`),
          },
        ],
  ),
  ...amendment.tasks.flatMap(({ task }, index) =>
    plan.tasks.some(({ code }) => code === task)
      ? []
      : [
          {
            field: `tasks.${index}.task`,
            message: say(`没有任务 ${task}`, `There is no task ${task}`),
          },
        ],
  ),
]
