import type { AmendmentRule, Target, TargetAmendment, Task, TaskAmendment } from '@gangyao/domain'
import { taskOn } from '@gangyao/domain'
import { Box } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Facts } from '../shared/Facts.tsx'
import { Hidden } from '../shared/Hidden.tsx'
import { beforeAndAfter, type ChangeField, changedFields, earlierThan } from './changes.ts'
import { useFieldWords } from './use-field-words.ts'

interface TargetChangeProps {
  amendment: AmendmentRule
  target: Kept<Target>
  change: TargetAmendment
}

/** What an amendment makes of a target, field by field: as it was, and as it is. */
export function TargetChange({ amendment, target, change }: TargetChangeProps) {
  const { t } = useWording()
  const { amendments } = useBook()
  const { ofTarget } = useFieldWords()
  const { before, after } = beforeAndAfter(target, [...amendments.values()], amendment)
  return (
    <Facts
      facts={changedFields(change).map((field) => [
        t(`changed.${field}`),
        <Change
          key={field}
          field={field}
          before={ofTarget(before, field)}
          after={ofTarget(after, field)}
        />,
      ])}
    />
  )
}

interface TaskChangeProps {
  amendment: AmendmentRule
  task: Kept<Task>
  change: TaskAmendment
}

/** What an amendment makes of a task. */
export function TaskChange({ amendment, task, change }: TaskChangeProps) {
  const { t } = useWording()
  const { amendments } = useBook()
  const { ofTask } = useFieldWords()
  const { effective } = amendment
  const before = taskOn(task, earlierThan([...amendments.values()], amendment), effective)
  const after = taskOn(before, [amendment], effective)
  const fields = (['title', 'clause'] as const).filter((field) =>
    changedFields(change).includes(field),
  )
  return (
    <Facts
      facts={fields.map((field) => [
        t(`changed.${field}`),
        <Change
          key={field}
          field={field}
          before={ofTask(before, field)}
          after={ofTask(after, field)}
        />,
      ])}
    />
  )
}

interface ChangeProps {
  field: ChangeField
  before: string | null
  after: string | null
}

function Change({ field, before, after }: ChangeProps) {
  const { t } = useWording()
  // The words of a notice stand beside those that were issued, not in their place.
  if (field === 'clause') return after
  if (before === after)
    return (
      <>
        {after}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('amendments.same')}
        </Box>
      </>
    )
  return (
    <>
      <Hidden>{t('amendments.was')}</Hidden>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {before ?? t('figure.none')}
      </Box>
      <span aria-hidden> → </span>
      <Hidden>{t('amendments.becomes')}</Hidden>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {after ?? t('figure.none')}
      </Box>
    </>
  )
}
