import { AmountField } from './AmountField.tsx'
import { useField } from './use-field.tsx'

/** A share of one, which people write in per cent: 10 for 0.1. */
export function ShareInput({
  source,
  required = false,
  ...look
}: {
  source: string
  label: string
  help?: string
  required?: boolean
}) {
  const { field, fault } = useField<number | null>(source, { required })
  const { ref, value, onChange, ...bound } = field
  const share: number | null = value
  return (
    <AmountField
      {...bound}
      {...look}
      inputRef={ref}
      required={required}
      fault={fault}
      measure="%"
      value={share === null ? null : plain(share * 100)}
      onChange={(percent) => onChange(percent === null ? null : plain(percent / 100))}
    />
  )
}

/** Without what binary fractions add: 0.07 × 100 is 7. */
const plain = (value: number) => Number(value.toPrecision(12))
