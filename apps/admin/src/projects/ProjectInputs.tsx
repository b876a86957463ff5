import { ClauseInputs, HeadingInputs } from '../form/HeadingInputs.tsx'

export const ProjectInputs = () => (
  <>
    <HeadingInputs />
    <ClauseInputs />
  </>
)
