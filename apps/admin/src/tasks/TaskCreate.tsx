import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useNewRecord } from '../plan/use-new-record.ts'
import { TaskInputs } from './TaskInputs.tsx'

export function TaskCreate() {
  const { t } = useWording()
  const defaults = useNewRecord('tasks')
  return (
    <CreatePage resource="tasks" title={t('tasks.create')} defaultValues={defaults}>
      <TaskInputs />
    </CreatePage>
  )
}
