import { Checkbox, FormControlLabel, TextField } from '@mui/material'
import { useEffect, useId, useState } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { today, useAsOf } from './AsOf.tsx'
import { useBook } from './PlanProvider.tsx'

/**
 * The day the figures are for; the ends of the plan's years are offered. Beside an earlier day, whether only
 * what was known then counts.
 */
export function AsOfField() {
  const { t } = useWording()
  const id = useId()
  const { plan, periods } = useBook()
  const { asOf, setAsOf, onlyKnown, setOnlyKnown } = useAsOf()
  const [written, setWritten] = useState(asOf)
  useEffect(() => setWritten(asOf), [asOf])

  const choose = (day: string) => {
    setWritten(day)
    if (day >= plan.start) setAsOf(day === today() ? null : day)
  }
  const tooEarly = written !== '' && written < plan.start
  const yearEnds = [...periods.values()].filter(({ type }) => type === 'year').map(({ end }) => end)
  return (
    <>
      <TextField
        type="date"
        label={t('asOf.label')}
        value={written}
        onChange={({ target }) => choose(target.value)}
        onBlur={() => setWritten(asOf)}
        error={tooEarly}
        helperText={tooEarly && t('asOf.tooEarly', { start: plan.start })}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { list: id, min: plan.start },
        }}
        sx={{ width: 170 }}
      />
      <datalist id={id}>
        {yearEnds.map((day) => (
          <option key={day} value={day} />
        ))}
      </datalist>
      {asOf < today() && (
        <FormControlLabel
          label={t('asOf.onlyKnown')}
          control={
            <Checkbox
              size="small"
              checked={onlyKnown}
              onChange={(_event, checked) => setOnlyKnown(checked)}
            />
          }
          sx={{ mr: 0, color: 'text.secondary' }}
        />
      )}
    </>
  )
}
