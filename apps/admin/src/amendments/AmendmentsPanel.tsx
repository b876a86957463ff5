import type { Target, Task } from '@gangyao/domain'
import { amendmentsOf, joinId } from '@gangyao/domain'
import { Box } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Panel } from '../shared/Panel.tsx'
import { showPath } from '../shared/paths.ts'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { ChangeHeading } from './ChangeHeading.tsx'
import { TargetChange, TaskChange } from './ChangeLines.tsx'
import { InForceMark } from './InForceMark.tsx'

type AmendmentsPanelProps =
  | { target: Kept<Target>; task?: never }
  | { task: Kept<Task>; target?: never }

/** The amendments that touch a target or a task, and what each makes of it; nothing where none does. */
export function AmendmentsPanel({ target, task }: AmendmentsPanelProps) {
  const { t, title } = useWording()
  const { amendments } = useBook()
  const own = amendmentsOf([...amendments.values()], {
    ...(target && { target: target.code }),
    ...(task && { task: task.code }),
  })
  if (own.length === 0) return null
  return (
    <Panel title={t('amendments.panel')} flush>
      <RowList>
        {own.map((amendment) => {
          const ofTarget = amendment.targets.find((change) => change.target === target?.code)
          const ofTask = amendment.tasks.find((change) => change.task === task?.code)
          return (
            <RowListItem
              key={amendment.code}
              action={<InForceMark effective={amendment.effective} />}
            >
              <ChangeHeading>
                <TextLink to={showPath('amendments', joinId(amendment.plan, amendment.code))}>
                  {title(amendment)}
                </TextLink>
              </ChangeHeading>
              <Box sx={{ color: 'text.secondary', mb: 0.75 }}>
                {[t('amendments.from', { day: amendment.effective }), amendment.documentNumber]
                  .filter(Boolean)
                  .join(' · ')}
              </Box>
              {target && ofTarget && (
                <TargetChange amendment={amendment} target={target} change={ofTarget} />
              )}
              {task && ofTask && <TaskChange amendment={amendment} task={task} change={ofTask} />}
            </RowListItem>
          )
        })}
      </RowList>
    </Panel>
  )
}
