import { TextField } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { useUnitName } from '../contacts/use-unit-name.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { AskWhy } from '../shared/AskWhy.tsx'
import type { FormItem } from './report.ts'

interface AskOthersProps {
  item: FormItem
  onDone: () => void
  onNo: () => void
}

/** Asks a responsible unit for something that the report needs. */
export function AskOthers({ item, onDone, onNo }: AskOthersProps) {
  const { t } = useWording()
  const unitName = useUnitName()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const { plan, cycle, task, askable } = item
  const [unit, setUnit] = useState(askable.length === 1 ? (askable[0] ?? '') : '')
  const [due, setDue] = useState('')
  const required = t('ra.validation.required')
  const onYes = async (request: string) => {
    if (unit === '' || request === '')
      return setFaults({
        ...(unit === '' && { unit: required }),
        ...(request === '' && { request: required }),
      })
    const body = { plan, cycle, task, unit, request, due: due || null }
    if (!(await ask(() => provider.post('/contributions', body)))) return
    notify(t('reports.askedDone'), { type: 'success' })
    onDone()
  }
  return (
    <AskWhy
      open
      title={t('reports.askOthers')}
      verb={t('reports.askVerb')}
      label={t('reports.question')}
      example={t('reports.questionExample')}
      busy={busy}
      faults={{ ...faults, ...(faults.request !== undefined && { reason: faults.request }) }}
      onYes={(request) => void onYes(request)}
      onNo={onNo}
      below={
        <TextField
          type="date"
          label={t('reports.wantedBy')}
          value={due}
          onChange={({ target }) => setDue(target.value)}
          error={faults.due !== undefined}
          helperText={faults.due ?? t('reports.wantedByHelp')}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today() } }}
        />
      }
    >
      <TextField
        select
        label={t('field.unit')}
        required
        value={unit}
        onChange={({ target }) => setUnit(target.value)}
        error={faults.unit !== undefined}
        helperText={faults.unit}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        sx={{ mt: 1 }}
      >
        <option value="" disabled>
          {t('reports.chooseUnit')}
        </option>
        <Options choices={askable.map((value) => ({ value, label: unitName(value) }))} />
      </TextField>
    </AskWhy>
  )
}
