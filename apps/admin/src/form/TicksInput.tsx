import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
} from '@mui/material'
import type { Choice } from '../list/Options.tsx'
import { useField } from './use-field.tsx'

interface TicksInputProps {
  source: string
  label: string
  choices: readonly Choice[]
}

/** Any number of several. */
export function TicksInput({ source, label, choices }: TicksInputProps) {
  const { field, fault } = useField<string[]>(source, {})
  const ticked: string[] = field.value ?? []
  const toggle = (value: string) =>
    field.onChange(
      ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value],
    )
  return (
    <FormControl component="fieldset" error={fault !== undefined}>
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup row>
        {choices.map(({ value, label }) => (
          <FormControlLabel
            key={value}
            label={label}
            control={<Checkbox checked={ticked.includes(value)} onChange={() => toggle(value)} />}
          />
        ))}
      </FormGroup>
      {fault !== undefined && <FormHelperText>{fault}</FormHelperText>}
    </FormControl>
  )
}
