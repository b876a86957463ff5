import { type Amendment, isWithin, say, targetOn } from '@gangyao/domain'
import type { PlanContext } from '../database/record-table.ts'
import type { FieldError } from '../errors/app-error.ts'
import { targetRules } from '../targets/target.rules.ts'

/** What must hold of a later notice: it changes something, in time, to what there is. */
export const amendmentRules = (amendment: Amendment, plan: PlanContext | null): FieldError[] => [
  ...emptyFaults(amendment),
  ...(plan
    ? [
        ...effectiveFaults(amendment, plan),
        ...unknownFaults(amendment, plan),
        ...amendment.targets.flatMap((change, index) =>
          changeFaults(amendment, change, plan).map((fault) => ({
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

const effectiveFaults = ({ effective }: Amendment, { start, end }: PlanContext): FieldError[] =>
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

/** What a notice makes of a target is held to the rules of a target; what was wrong as issued is said there. */
function changeFaults(
  amendment: Amendment,
  change: Amendment['targets'][number],
  plan: PlanContext,
): FieldError[] {
  const issued = plan.targets.find(({ code }) => code === change.target)
  if (!issued) return []
  const target = targetOn(issued, [{ ...amendment, targets: [change] }], amendment.effective)
  const before = targetRules(issued, plan).map(({ field }) => field)
  return targetRules(target, plan).filter(({ field }) => !before.includes(field))
}
