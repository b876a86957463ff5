/** Below this width a list is cards, above it a table. */
export const NARROW = '(max-width: 899px)'
