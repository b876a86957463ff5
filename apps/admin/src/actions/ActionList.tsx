import { ProgrammeList } from '../programmes/ProgrammeList.tsx'

export const ActionList = () => (
  <ProgrammeList
    kind="action"
    texts={{
      title: 'nav.actions',
      lead: 'actions.lead',
      empty: 'actions.empty',
      create: 'actions.create',
    }}
  />
)
