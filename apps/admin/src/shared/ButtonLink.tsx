import { Button, type ButtonProps } from '@mui/material'
import { Link as RouterLink } from 'react-router'

/** A link that looks like a button: it goes somewhere. */
export const ButtonLink = ({ to, ...rest }: Omit<ButtonProps, 'href'> & { to: string }) => (
  <Button component={RouterLink} to={to} {...rest} />
)
