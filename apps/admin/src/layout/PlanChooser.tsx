import { MenuItem, TextField, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useBook, usePlanChoice } from '../plan/PlanProvider.tsx'

/** Names the open plan; with several, opens another. */
export function PlanChooser() {
  const { t, title } = useWording()
  const { plan } = useBook()
  const { plans, choose } = usePlanChoice()
  const term = ({ start, end }: { start: string; end: string }) =>
    `${start.slice(0, 4)}—${end.slice(0, 4)}`

  if (plans.length === 1)
    return (
      <Typography
        title={title(plan)}
        sx={{ display: { xs: 'none', sm: 'block' }, color: 'text.secondary', minWidth: 0 }}
        noWrap
      >
        {title(plan)}
      </Typography>
    )
  return (
    <TextField
      select
      hiddenLabel
      value={plan.code}
      onChange={({ target }) => choose(target.value)}
      slotProps={{ select: { SelectDisplayProps: { 'aria-label': t('plan.choose') } } }}
      sx={{ width: 'auto', minWidth: 130 }}
    >
      {plans.map((one) => (
        <MenuItem key={one.code} value={one.code}>
          {t('plan.term', { term: term(one) })}
        </MenuItem>
      ))}
    </TextField>
  )
}
