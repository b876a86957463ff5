import { type Light, WORST_FIRST } from '@gangyao/domain'
import { Stack } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { LightChip } from './LightChip.tsx'

/** How many targets have which light, worst first; lights nobody has are left out. */
export function LightCounts({
  counts,
  total,
}: {
  counts: Readonly<Record<Light, number>>
  total: number
}) {
  const { t } = useWording()
  if (total === 0)
    return (
      <Stack component="span" sx={{ color: 'text.secondary' }}>
        {t('light.none')}
      </Stack>
    )
  return (
    <Stack direction="row" component="span" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
      {WORST_FIRST.map(
        (light) =>
          counts[light] > 0 && <LightChip key={light} light={light} count={counts[light]} />,
      )}
    </Stack>
  )
}
