/** An item of a history: a rail at the left, with a dot for each. */
export const RAIL = {
  position: 'relative',
  pl: 3,
  pb: 2.5,
  overflowWrap: 'anywhere',
  borderLeft: '2px solid',
  borderColor: 'divider',
  ml: 0.75,
  '&:last-of-type': { borderColor: 'transparent', pb: 0 },
  '&::before': {
    content: '""',
    position: 'absolute',
    left: -7,
    top: 8,
    width: 12,
    height: 12,
    borderRadius: '50%',
    backgroundColor: 'primary.main',
  },
} as const
