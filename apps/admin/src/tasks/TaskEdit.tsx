import type { Task } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ResponsibilityEditor } from './ResponsibilityEditor.tsx'
import { TaskInputs } from './TaskInputs.tsx'

export function TaskEdit() {
  const { title } = useWording()
  return (
    <EditPage<Kept<Task>>
      resource="tasks"
      titleOf={title}
      below={(task) => <ResponsibilityEditor task={task} />}
    >
      <TaskInputs />
    </EditPage>
  )
}
