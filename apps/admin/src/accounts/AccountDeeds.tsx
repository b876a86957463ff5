import { Alert, Box, Typography } from '@mui/material'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import type { Account, Invitation, WithInvitation } from './account.ts'
import { DeedButton } from './DeedButton.tsx'
import { HandoverButton } from './HandoverButton.tsx'
import { InvitationLink } from './InvitationLink.tsx'
import { isLocked } from './StateChips.tsx'

/** What can be done with an account. */
export function AccountDeeds({ account }: { account: Account }) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const { id, name, state, version, twoFactor, lockedUntil, shared, own, roles } = account
  const path = `/accounts/${encodeURIComponent(id)}`
  const disabled = state === 'disabled'
  const ableButton = (
    <DeedButton
      label={t(disabled ? 'accounts.enable' : 'accounts.disable')}
      ask={t(disabled ? 'accounts.askEnable' : 'accounts.askDisable')}
      done={t(disabled ? 'accounts.enabled' : 'accounts.disabled')}
      colour={disabled ? 'primary' : 'error'}
      act={() =>
        provider.update('accounts', {
          id,
          data: { name, disabled: !disabled, version },
          previousData: account,
        })
      }
    >
      <Typography>
        {t(disabled ? 'accounts.enableMeans' : 'accounts.disableMeans', { name })}
      </Typography>
    </DeedButton>
  )
  if (shared)
    return (
      <>
        <Alert severity="info" sx={{ mt: 2 }}>
          {t('accounts.shared')}
        </Alert>
        {own && !disabled && <Box sx={{ mt: 2 }}>{ableButton}</Box>}
      </>
    )
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2.5 }}>
        {!disabled && (
          <DeedButton
            label={t('accounts.invite')}
            ask={t('accounts.askInvite')}
            done={t('accounts.invited')}
            act={async () => {
              const made = await provider.post<WithInvitation>(`${path}/invite`)
              setInvitation(made.invitation)
            }}
          >
            <Typography>{t('accounts.inviteMeans', { name })}</Typography>
          </DeedButton>
        )}
        {isLocked(lockedUntil) && (
          <DeedButton
            label={t('accounts.unlock')}
            ask={t('accounts.askUnlock')}
            done={t('accounts.unlocked')}
            act={() => provider.post(`${path}/unlock`)}
          >
            <Typography>{t('accounts.unlockMeans', { name })}</Typography>
          </DeedButton>
        )}
        {twoFactor && (
          <DeedButton
            label={t('accounts.resetFactor')}
            ask={t('accounts.askResetFactor')}
            done={t('accounts.factorReset')}
            act={() => provider.post(`${path}/reset-two-factor`)}
          >
            <Typography>{t('accounts.resetFactorMeans', { name })}</Typography>
          </DeedButton>
        )}
        {roles.length > 0 && <HandoverButton account={account} />}
        {ableButton}
      </Box>
      {invitation && (
        <Box sx={{ mt: 2 }}>
          <InvitationLink invitation={invitation} />
        </Box>
      )}
    </>
  )
}
