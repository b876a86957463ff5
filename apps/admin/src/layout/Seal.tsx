import { Box } from '@mui/material'
import { SEAL } from '../theme/colours.ts'
import { SERIF } from '../theme/theme.ts'

/** The mark of the product: 纲 as a seal. */
export const Seal = ({ size = 34 }: { size?: number }) => (
  <Box
    aria-hidden
    lang="zh-CN"
    sx={{
      display: 'grid',
      placeItems: 'center',
      flexShrink: 0,
      width: size,
      height: size,
      borderRadius: `${size / 7}px`,
      backgroundColor: SEAL,
      boxShadow: `inset 0 0 0 ${size / 17}px ${SEAL}, inset 0 0 0 ${size / 11}px #ffffff59`,
      color: '#fff',
      fontFamily: SERIF,
      fontWeight: 700,
      fontSize: size * 0.56,
      lineHeight: 1,
    }}
  >
    纲
  </Box>
)
