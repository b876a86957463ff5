import { Link } from '@mui/material'
import type { ReactNode } from 'react'
import { Link as RouterLink, type To } from 'react-router'

/** A link inside the panel. */
export const TextLink = ({ to, children }: { to: To; children: ReactNode }) => (
  <Link component={RouterLink} to={to}>
    {children}
  </Link>
)
