import { REMINDER_STEP_NAMES, type ReminderStep } from '@gangyao/domain'
import { Alert, Box, FormControlLabel, Switch, TextField, Typography } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import { useMay } from '../access/use-may.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Panel } from '../shared/Panel.tsx'
import type { Schedule } from './reminder.ts'

const KEY = ['reminders', 'schedule']

/** When people are reminded, step by step. */
export function SchedulePanel() {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: () => provider.get<Schedule>('/reminders/schedule'),
  })
  return (
    <Panel title={t('reminders.schedule')}>
      <Typography sx={{ color: 'text.secondary', maxWidth: '48em', mb: 2 }}>
        {t('reminders.scheduleLead')}
      </Typography>
      {error && !data && <ErrorNote error={error} />}
      {!data && !error && <Loading />}
      {data && <ScheduleForm key={data.version} schedule={data} />}
    </Panel>
  )
}

function ScheduleForm({ schedule: { steps, version } }: { schedule: Schedule }) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const notify = useNotify()
  const { allowed } = useMay('reminders.arrange')
  const { ask, busy, faults } = useAsking()
  const [edited, setEdited] = useState<readonly ReminderStep[]>(steps)
  const save = async () => {
    if (!(await ask(() => provider.put('/reminders/schedule', { steps: edited, version })))) return
    notify(t('form.saved'), { type: 'success' })
    await client.invalidateQueries({ queryKey: KEY })
  }
  const change = (step: ReminderStep) =>
    setEdited((before) => before.map((one) => (one.code === step.code ? step : one)))
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '44em' }}>
      {Object.values(faults).map((fault) => (
        <Alert key={fault} severity="error">
          {fault}
        </Alert>
      ))}
      {edited.map((step) => (
        <StepRow key={step.code} step={step} disabled={!allowed} onChange={change} />
      ))}
      <div>
        <MayButton
          permission="reminders.arrange"
          variant="contained"
          loading={busy}
          onClick={() => void save()}
        >
          {t('reminders.saveSchedule')}
        </MayButton>
      </div>
    </Box>
  )
}

interface StepRowProps {
  step: ReminderStep
  disabled: boolean
  onChange: (step: ReminderStep) => void
}

/** The opening is told on its day; of the others the distance is chosen, before or after. */
function StepRow({ step, disabled, onChange }: StepRowProps) {
  const { t, say } = useWording()
  const what = say(REMINDER_STEP_NAMES[step.code])
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 7rem', sm: '1fr 8rem' },
        gap: 1,
        alignItems: 'center',
      }}
    >
      <FormControlLabel
        label={what}
        disabled={disabled}
        control={
          <Switch
            checked={step.on}
            onChange={({ target }) => onChange({ ...step, on: target.checked })}
          />
        }
      />
      <TextField
        type="number"
        size="small"
        hiddenLabel
        disabled={disabled || !step.on}
        value={step.days}
        onChange={({ target }) => {
          const days = Number(target.value)
          if (Number.isInteger(days) && Math.abs(days) <= 20) onChange({ ...step, days })
        }}
        slotProps={{
          htmlInput: { 'aria-label': t('reminders.days', { what }), min: -20, max: 20 },
        }}
      />
    </Box>
  )
}
