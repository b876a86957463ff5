import { type Light, WORST_FIRST } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useLightColours } from './LightChip.tsx'

/** Shares of the lights as one strip. The words and numbers stand beside it, so it is only for the eye. */
export function LightBar({ counts }: { counts: Readonly<Record<Light, number>> }) {
  const colours = useLightColours()
  return (
    <Box
      aria-hidden
      sx={{
        display: 'flex',
        gap: '2px',
        height: 8,
        borderRadius: 4,
        overflow: 'hidden',
        backgroundColor: 'divider',
      }}
    >
      {WORST_FIRST.toReversed().map(
        (light) =>
          counts[light] > 0 && (
            <Box
              key={light}
              sx={{ flex: counts[light], minWidth: 4, backgroundColor: colours[light].solid }}
            />
          ),
      )}
    </Box>
  )
}
