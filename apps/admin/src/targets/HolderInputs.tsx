import { FormSection } from '../form/FormSection.tsx'
import { PickInput } from '../form/PickInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { programmeOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** What a target belongs to: a task, a safeguard, or the plan as a whole. */
export function HolderInputs() {
  const { t, title } = useWording()
  const book = useBook()
  const tasks = [...book.tasks.values()].map((task) => {
    const programme = programmeOf(book, task)
    return {
      value: task.code,
      label: `${task.code} ${title(task)}`,
      group: programme && `${programme.record.code} ${title(programme.record)}`,
    }
  })
  const safeguards = [...book.safeguards.values()].map((safeguard) => ({
    value: safeguard.code,
    label: `${safeguard.code} ${title(safeguard)}`,
  }))
  return (
    <FormSection title={t('targets.holder')}>
      <PickInput source="task" label={t('field.task')} choices={tasks} none={t('form.none')} />
      <PickInput
        source="safeguard"
        label={t('field.safeguard')}
        choices={safeguards}
        none={t('form.none')}
        help={t('form.holderHelp')}
      />
    </FormSection>
  )
}
