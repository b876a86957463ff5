import { Typography } from '@mui/material'
import { HttpError, useGetOne } from 'react-admin'
import { useParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { useMay } from '../access/use-may.ts'
import { useMe } from '../access/use-me.ts'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { GrantForm } from '../people/GrantForm.tsx'
import { RoleList } from '../people/RoleList.tsx'
import { Facts } from '../shared/Facts.tsx'
import { Loading } from '../shared/Loading.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { AccountDeeds } from './AccountDeeds.tsx'
import { type Account, heldRoles } from './account.ts'
import { isLocked, StateChips } from './StateChips.tsx'

/** One account: how it stands, what can be done with it, and what the person is. */
export function AccountShow() {
  const { t } = useWording()
  return (
    <Guarded permission="accounts.read" title={t('nav.accounts')}>
      <One />
    </Guarded>
  )
}

function One() {
  const { t } = useWording()
  const { id = '' } = useParams()
  const { data: account, error } = useGetOne<Account>('accounts', { id })
  const me = useMe()
  const { allowed } = useMay('accounts.write')
  if (error instanceof HttpError && error.status === 404) return <NotFound />
  if (error && !account) throw error
  if (!account) return <Loading />
  const { username, name, lastSignInAt, passwordAt, invitedUntil, lockedUntil } = account
  const oneself = username === me.user.toLowerCase()
  const when = (instant: string | null) => instant && localMoment(instant)
  return (
    <Page
      title={name}
      above={<TextLink to="/accounts">{t('nav.accounts')}</TextLink>}
      actions={<RecordLogButton resource="accounts" id={id} what={name} />}
    >
      <Panel title={t('accounts.about')} aside={<StateChips account={account} />}>
        <Facts
          facts={[
            [t('ra.auth.username'), username],
            [t('accounts.lastSignIn'), when(lastSignInAt) ?? t('accounts.never')],
            [t('accounts.passwordAt'), when(passwordAt) ?? t('accounts.noPassword')],
            [t('accounts.invitedUntil'), when(invitedUntil)],
            [t('accounts.lockedUntil'), isLocked(lockedUntil) && localMoment(lockedUntil)],
          ]}
        />
        {allowed && !oneself && <AccountDeeds account={account} />}
        {oneself && (
          <Typography sx={{ mt: 2, color: 'text.secondary' }}>{t('accounts.oneself')}</Typography>
        )}
      </Panel>
      <Panel title={t('accounts.roles')}>
        {account.roles.length > 0 ? (
          <RoleList roles={heldRoles(account)} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('accounts.noRole')}</Typography>
        )}
      </Panel>
      {allowed && !oneself && <GrantForm user={username} />}
    </Page>
  )
}
