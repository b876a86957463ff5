import { ProgrammeShow } from '../programmes/ProgrammeShow.tsx'

export const ActionShow = () => <ProgrammeShow kind="action" />
