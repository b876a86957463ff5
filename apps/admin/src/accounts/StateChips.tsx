import { Box, Chip } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import type { Account } from './account.ts'

const COLOURS = { invited: 'info', active: 'success', disabled: 'default' } as const

/** Whether an account can be used now. */
export function StateChips({ account }: { account: Account }) {
  const { t } = useWording()
  const { state, lockedUntil, twoFactor } = account
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <Chip size="small" color={COLOURS[state]} label={t(`accounts.state.${state}`)} />
      {isLocked(lockedUntil) && <Chip size="small" color="warning" label={t('accounts.locked')} />}
      {twoFactor && <Chip size="small" variant="outlined" label={t('accounts.withFactor')} />}
    </Box>
  )
}

export const isLocked = (until: string | null): until is string =>
  until !== null && Date.parse(until) > Date.now()
