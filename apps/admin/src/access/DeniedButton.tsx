import { Button, type ButtonProps, Tooltip } from '@mui/material'

/** What a person may not do: still in its place and reached by the keyboard, and it says why. */
export function DeniedButton({
  reason,
  ...look
}: Omit<ButtonProps, 'onClick' | 'href'> & { reason: string }) {
  return (
    <Tooltip
      title={reason}
      describeChild
      enterTouchDelay={0}
      leaveTouchDelay={8000}
      slotProps={{ tooltip: { sx: { fontSize: '0.875rem' } } }}
    >
      <Button
        {...look}
        type="button"
        aria-disabled
        disableRipple
        sx={[DENIED, sxOf(look)].flat()}
      />
    </Tooltip>
  )
}

const sxOf = ({ sx }: ButtonProps) => (Array.isArray(sx) ? sx : [sx ?? null])

const DENIED = {
  cursor: 'not-allowed',
  boxShadow: 'none',
  '&, &:hover': {
    color: 'text.disabled',
    backgroundColor: 'transparent',
    border: '1px dashed',
    borderColor: 'divider',
    boxShadow: 'none',
  },
}
