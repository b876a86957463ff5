import { Alert, Box, Typography } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import { useMay } from '../access/use-may.ts'
import { useUnitName } from '../contacts/use-unit-name.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import type { Remindable } from '../reminders/reminder.ts'
import { Ask } from '../shared/Ask.tsx'

const keyOf = (cycle: string) => ['cycles', cycle, 'reminders']

/** Which units still have something on their desk, and who would be told; nothing for whoever may not remind. */
export function useRemindable(cycle: string): Remindable[] {
  const { allowed } = useMay('reminders.read')
  const provider = useDataProvider<GangyaoProvider>()
  const { data } = useQuery({
    queryKey: keyOf(cycle),
    queryFn: () => provider.get<Remindable[]>(`/reminders/${cycle}`),
    enabled: allowed,
  })
  return data ?? []
}

interface RemindProps {
  cycle: string
  units: readonly Remindable[]
}

/** Reminds all units that have something to see to. */
export function RemindAll({ cycle, units }: RemindProps) {
  const { t } = useWording()
  if (units.length === 0) return null
  const count = units.length
  return (
    <RemindButton
      cycle={cycle}
      units={units}
      all
      label={t('reminders.remindAll', { count })}
      title={t('reminders.askRemindAll', { count })}
    />
  )
}

/** Reminds one unit; when it was reminded last stands beside. */
export function RemindUnit({ cycle, unit }: { cycle: string; unit: Remindable }) {
  const { t } = useWording()
  const name = useUnitName()(unit.unit)
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <RemindButton
        cycle={cycle}
        units={[unit]}
        small
        label={t('reminders.remind')}
        spoken={t('reminders.remindOf', { unit: name })}
        title={t('reminders.askRemind', { unit: name })}
      />
      {unit.remindedAt !== null && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('reminders.remindedAt', { when: localMoment(unit.remindedAt) })}
        </Box>
      )}
    </Box>
  )
}

interface RemindButtonProps extends RemindProps {
  label: string
  /** What it says to whoever does not see what it stands beside. */
  spoken?: string
  title: string
  all?: boolean
  small?: boolean
}

function RemindButton({
  cycle,
  units,
  label,
  spoken,
  title,
  all = false,
  small = false,
}: RemindButtonProps) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  const onYes = async () => {
    const body = { cycle, units: all ? null : units.map(({ unit }) => unit) }
    const done = await ask(async () => {
      const { people } = await provider.post<{ people: number }>('/reminders', body)
      notify(t('reminders.reminded', { count: people }), { type: 'success' })
    })
    if (done) setAsking(false)
    await client.invalidateQueries({ queryKey: keyOf(cycle) })
  }
  return (
    <>
      <MayButton
        permission="reminders.send"
        variant="outlined"
        {...(small && { size: 'small' })}
        {...(spoken !== undefined && { 'aria-label': spoken })}
        onClick={() => {
          setFaults({})
          setAsking(true)
        }}
      >
        {label}
      </MayButton>
      <Ask
        open={asking}
        title={title}
        verb={t('reminders.remind')}
        busy={busy}
        onYes={() => void onYes()}
        onNo={() => setAsking(false)}
      >
        <WhoIsTold units={units} />
        {Object.values(faults).map((fault) => (
          <Alert key={fault} severity="error" sx={{ mt: 1.5 }}>
            {fault}
          </Alert>
        ))}
      </Ask>
    </>
  )
}

/** Who will be told, who was today already, and where there is nobody. */
function WhoIsTold({ units }: Pick<RemindProps, 'units'>) {
  const { t } = useWording()
  const unitName = useUnitName()
  const people = units.flatMap((one) => one.people)
  const names = (some: typeof people) => [
    ...new Map(some.map(({ user, name }) => [user, `${name}（${user}）`])).values(),
  ]
  const told = names(people.filter(({ today }) => !today))
  const left = names(people.filter(({ today }) => today))
  const nobody = units.filter((one) => one.people.length === 0).map(({ unit }) => unitName(unit))
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {told.length > 0 && <Line what={t('reminders.tells')}>{told.join(t('list.and'))}</Line>}
      {left.length > 0 && (
        <Line what={t('reminders.alreadyToday')}>{left.join(t('list.and'))}</Line>
      )}
      {nobody.length > 0 && <Line what={t('reminders.nobody')}>{nobody.join(t('list.and'))}</Line>}
    </Box>
  )
}

const Line = ({ what, children }: { what: string; children: ReactNode }) => (
  <Typography component="div">
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {what}
    </Box>{' '}
    {children}
  </Typography>
)
