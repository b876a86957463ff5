import { ProgrammeList } from '../programmes/ProgrammeList.tsx'

export const ProjectList = () => (
  <ProgrammeList
    kind="project"
    texts={{
      title: 'nav.projects',
      lead: 'projects.lead',
      empty: 'projects.empty',
      create: 'projects.create',
    }}
  />
)
