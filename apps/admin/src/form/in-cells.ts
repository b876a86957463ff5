/** Inputs in the cells of a table: their labels, which say the row as well, are for the ear only. */
export const IN_CELLS = {
  '& td': { px: 0.5, py: 0.5, verticalAlign: 'top', border: 0 },
  '& th': { px: 0.5, py: 0.75, border: 0 },
  '& tbody th': { verticalAlign: 'top', pt: 1.75, fontWeight: 400, color: 'text.secondary' },
  '& label': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  '& fieldset': { top: 0 },
  '& fieldset legend': { display: 'none' },
} as const
