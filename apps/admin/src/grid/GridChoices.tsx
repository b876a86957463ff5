import type { PeriodType } from '@gangyao/domain'
import { Box, TextField } from '@mui/material'
import { type Choice, Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import type { GridParam } from './use-grid-choice.ts'

interface GridChoicesProps {
  unit: string
  units: readonly Choice[]
  every: PeriodType | undefined
  kinds: readonly { every: PeriodType; values: number }[]
  dimension: string
  categories: readonly Choice[]
  onChoose: (chosen: Partial<Record<GridParam, string>>) => void
}

/** Above the grid: who reports, by which periods, of which category. */
export function GridChoices({
  unit,
  units,
  every,
  kinds,
  dimension,
  categories,
  onChoose,
}: GridChoicesProps) {
  const { t } = useWording()
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        p: { xs: 2, sm: 2.5 },
        gridTemplateColumns: { sm: 'repeat(auto-fit, minmax(200px, 1fr))' },
      }}
    >
      <Pick
        label={t('field.reportingUnit')}
        value={unit}
        choices={unit === '' ? [{ value: '', label: t('grid.chooseUnit') }, ...units] : units}
        onPick={(value) => onChoose({ unit: value })}
      />
      {kinds.length > 1 && every && (
        <Pick
          label={t('grid.every')}
          value={every}
          choices={kinds.map(({ every, values }) => ({
            value: every,
            label:
              values === 0
                ? t(`periodType.${every}`)
                : t('grid.everyWith', { kind: t(`periodType.${every}`), count: values }),
          }))}
          onPick={(value) => onChoose({ every: value })}
        />
      )}
      {categories.length > 0 && (
        <Pick
          label={t('field.category')}
          value={dimension}
          choices={[{ value: '', label: t('enter.undivided') }, ...categories]}
          onPick={(value) => onChoose({ category: value })}
        />
      )}
    </Box>
  )
}

interface PickProps {
  label: string
  value: string
  choices: readonly Choice[]
  onPick: (value: string) => void
}

const Pick = ({ label, value, choices, onPick }: PickProps) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={({ target }) => onPick(target.value)}
    slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
  >
    <Options choices={choices} />
  </TextField>
)
