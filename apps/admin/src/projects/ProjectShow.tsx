import { ProgrammeShow } from '../programmes/ProgrammeShow.tsx'

export const ProjectShow = () => <ProgrammeShow kind="project" />
