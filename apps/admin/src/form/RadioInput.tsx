import {
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
} from '@mui/material'
import { useId } from 'react'
import { useField } from './use-field.tsx'

interface RadioInputProps<Value extends string | number> {
  source: string
  label: string
  choices: readonly { value: Value; label: string }[]
}

/** A few clear choices, all of them in sight. */
export function RadioInput<Value extends string | number>({
  source,
  label,
  choices,
}: RadioInputProps<Value>) {
  const id = useId()
  const { field, fault } = useField<Value>(source, {})
  const choose = (written: string) =>
    field.onChange(choices.find(({ value }) => String(value) === written)?.value)
  return (
    <FormControl error={fault !== undefined}>
      <FormLabel id={id} sx={{ '&.Mui-focused': { color: 'text.secondary' } }}>
        {label}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        name={field.name}
        value={field.value === null ? '' : String(field.value)}
        onChange={(_event, written) => choose(written)}
        onBlur={field.onBlur}
        sx={{ columnGap: 1 }}
      >
        {choices.map(({ value, label }) => (
          <FormControlLabel key={value} value={String(value)} control={<Radio />} label={label} />
        ))}
      </RadioGroup>
      {fault !== undefined && <FormHelperText sx={{ m: 0 }}>{fault}</FormHelperText>}
    </FormControl>
  )
}
