import { CYCLE_PHASE_NAMES, type CyclePhase } from '@gangyao/domain'
import { Chip } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'

const COLOURS = {
  upcoming: 'default',
  open: 'success',
  late: 'warning',
  reopened: 'warning',
  closed: 'default',
} as const satisfies Record<CyclePhase, string>

export function PhaseChip({ phase }: { phase: CyclePhase }) {
  const { say } = useWording()
  return <Chip size="small" color={COLOURS[phase]} label={say(CYCLE_PHASE_NAMES[phase])} />
}
