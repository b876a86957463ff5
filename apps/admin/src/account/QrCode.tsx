import { Box } from '@mui/material'
import { encode } from 'uqr'
import { qrPath } from './qr-path.ts'

/** A text for the camera of a phone. Black on white in the dark as well, or no phone reads it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 })
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ width: 200, height: 200, flexShrink: 0, borderRadius: 1 }}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(data)} fill="#000" />
    </Box>
  )
}
