import { Box } from '@mui/material'
import { ActOnAll, type BulkVerb } from './ActOnAll.tsx'
import type { Form } from './report.ts'
import { useForUnit } from './use-for-unit.ts'

const STEPS: readonly BulkVerb[] = ['sign', 'submit', 'accept', 'publish']

/** The same step for all that wait for it, once there are several. */
export function AllAtOnce({ form, onDone }: { form: Form; onDone: () => void }) {
  const forUnit = useForUnit(form.cycle, form.unit.code)
  const offers = STEPS.map((verb) => ({
    verb,
    items: form.items
      .filter(({ allowed }) => allowed[verb].allowed)
      .map(({ id, state }) => ({ id, version: state.content })),
  })).filter(({ items }) => items.length > 1)
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '&:empty': { display: 'none' } }}>
      {offers.map(({ verb, items }) => (
        <ActOnAll
          key={verb}
          verb={verb}
          items={items}
          forUnit={verb === 'sign' && forUnit}
          onDone={onDone}
        />
      ))}
    </Box>
  )
}
