import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useNewRecord } from '../plan/use-new-record.ts'
import { ProjectInputs } from './ProjectInputs.tsx'

export function ProjectCreate() {
  const { t } = useWording()
  const defaults = useNewRecord('projects')
  return (
    <CreatePage resource="projects" title={t('projects.create')} defaultValues={defaults}>
      <ProjectInputs />
    </CreatePage>
  )
}
