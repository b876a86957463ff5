import { type Amendment, isWithin, say } from '@gangyao/domain'
import type { PlanContext } from '../database/record-table.ts'
import type { FieldError } from '../errors/app-error.ts'
import { scopeFaults } from '../targets/target.rules.ts'

/** What must hold of a later notice: it changes something, in time, to what there is. */
export const amendmentRules = (amendment: Amendment, plan: PlanContext | null): FieldError[] => [
  ...emptyFaults(amendment),
  ...(plan
    ? [
        ...dayFaults('effective', amendment.effective, plan),
        ...unknownFaults(amendment, plan),
        ...amendment.targets.flatMap((change, index) =>
          changeFaults(change, plan).map((fault) => ({
            ...fault,
            field: `targets.${index}.${fault.field}`,
          })),
        ),
      ]
    : []),
]

const emptyFaults = ({ targets, tasks }: Amendment): FieldError[] =>
  targets.length + tasks.length > 0
    ? []
    : [
        {
          field: 'targets',
          message: say('请写明改哪个目标或任务', 'Say which target or task is changed'),
        },
      ]

const dayFaults = (
  field: string,
  day: string | undefined,
  { start, end }: PlanContext,
): FieldError[] =>
  day === undefined || isWithin(day, { from: start, to: end })
    ? []
    : [
        {
          field,
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

/** What a notice makes of a target is of the plan, too. */
const changeFaults = (
  { due, scope, breakdown = [] }: Amendment['targets'][number],
  plan: PlanContext,
): FieldError[] => [
  ...dayFaults('due', due, plan),
  ...(scope ? scopeFaults({ scope }, plan) : []),
  ...breakdown.flatMap(({ period }, index) =>
    plan.periods.some(({ code }) => code === period)
      ? []
      : [
          {
            field: `breakdown.${index}.period`,
            message: say(`没有周期 ${period}`, `There is no period ${period}`),
          },
        ],
  ),
]
