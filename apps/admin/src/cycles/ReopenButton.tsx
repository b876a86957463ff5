import { TextField } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { AskWhy } from '../shared/AskWhy.tsx'
import type { CycleRecord } from './cycle.ts'

/** Opens a closed cycle once more, until a day and for a reason. */
export function ReopenButton({ cycle }: { cycle: CycleRecord }) {
  const { t, title } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  const [until, setUntil] = useState('')
  const onYes = async (reason: string) => {
    if (reason === '' || until === '')
      return setFaults({
        ...(reason === '' && { reason: t('ra.validation.required') }),
        ...(until === '' && { until: t('ra.validation.required') }),
      })
    if (!(await ask(() => provider.post(`/cycles/${cycle.id}/reopen`, { until, reason })))) return
    setAsking(false)
    notify(t('cycles.reopened'), { type: 'success' })
    await client.invalidateQueries({ queryKey: ['cycles'] })
  }
  return (
    <>
      <MayButton permission="cycles.write" variant="outlined" onClick={() => setAsking(true)}>
        {t('cycles.reopen')}
      </MayButton>
      <AskWhy
        open={asking}
        title={t('cycles.askReopen')}
        verb={t('cycles.reopen')}
        busy={busy}
        faults={faults}
        example={t('cycles.reopenExample')}
        onYes={(reason) => void onYes(reason)}
        onNo={() => setAsking(false)}
        below={
          <TextField
            type="date"
            label={t('reports.until')}
            required
            value={until}
            onChange={({ target }) => setUntil(target.value)}
            error={faults.until !== undefined}
            helperText={faults.until}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today() } }}
          />
        }
      >
        <div>{title(cycle)}</div>
      </AskWhy>
    </>
  )
}
