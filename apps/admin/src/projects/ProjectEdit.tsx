import type { Project } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ProjectInputs } from './ProjectInputs.tsx'

export function ProjectEdit() {
  const { title } = useWording()
  return (
    <EditPage<Kept<Project>> resource="projects" titleOf={title}>
      <ProjectInputs />
    </EditPage>
  )
}
