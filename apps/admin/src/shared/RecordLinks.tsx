import type { Amendment, Benchmark, Register, Target, Task, Unit } from '@gangyao/domain'
import { Box } from '@mui/material'
import { Fragment, type ReactNode } from 'react'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import type { Programme } from '../plan/book.ts'
import { showPath } from './paths.ts'
import { TextLink } from './TextLink.tsx'

/** A code in front of a name. */
export const Code = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, mr: 0.75 }}>
    {children}
  </Box>
)

export function TaskLink({ task }: { task: Kept<Task> }) {
  const { title } = useWording()
  return (
    <>
      <Code>{task.code}</Code>
      <TextLink to={showPath('tasks', task.id)}>{title(task)}</TextLink>
    </>
  )
}

export function TargetLink({ target }: { target: Kept<Target> }) {
  const { title } = useWording()
  return (
    <>
      <Code>{target.code}</Code>
      <TextLink to={showPath('targets', target.id)}>{title(target)}</TextLink>
    </>
  )
}

/** Targets one after another, each on its line. */
export const TargetLinks = ({ targets }: { targets: readonly Kept<Target>[] }) =>
  targets.map((target) => (
    <Box key={target.code}>
      <TargetLink target={target} />
    </Box>
  ))

export function RegisterLink({ register }: { register: Kept<Register> }) {
  const { title } = useWording()
  return <TextLink to={showPath('registers', register.id)}>{title(register)}</TextLink>
}

export function BenchmarkLink({ benchmark }: { benchmark: Kept<Benchmark> }) {
  const { title } = useWording()
  return <TextLink to={showPath('benchmarks', benchmark.id)}>{title(benchmark)}</TextLink>
}

export function AmendmentLink({ amendment }: { amendment: Kept<Amendment> }) {
  const { title } = useWording()
  return <TextLink to={showPath('amendments', amendment.id)}>{title(amendment)}</TextLink>
}

export function ProgrammeLink({ programme }: { programme: Programme }) {
  const { title } = useWording()
  const { kind, record } = programme
  return (
    <>
      <Code>{record.code}</Code>
      <TextLink to={showPath(`${kind}s`, record.id)}>{title(record)}</TextLink>
    </>
  )
}

export function UnitLink({ unit }: { unit: Kept<Unit> }) {
  const { name } = useWording()
  return <TextLink to={showPath('units', unit.id)}>{name(unit)}</TextLink>
}

/** Units one after another, as the text writes them. */
export function UnitLinks({ units }: { units: readonly Kept<Unit>[] }) {
  const { t } = useWording()
  return units.map((unit, index) => (
    <Fragment key={unit.code}>
      {index > 0 && t('list.and')}
      <UnitLink unit={unit} />
    </Fragment>
  ))
}
