import {
  Alert,
  Box,
  Button,
  Card,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
} from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { Guarded } from '../access/Guarded.tsx'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { useRefreshPeople } from '../people/use-refresh-people.ts'
import { PasswordField } from '../session/PasswordField.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { Page } from '../shared/Page.tsx'
import { showPath } from '../shared/paths.ts'
import type { WithInvitation } from './account.ts'
import { InvitationLink } from './InvitationLink.tsx'

/** A new account: with a link to set the password by, or with a first one that is to be changed. */
export function AccountCreate() {
  const { t } = useWording()
  return (
    <Guarded permission="accounts.write" title={t('accounts.create')} back="/accounts">
      <Create />
    </Guarded>
  )
}

function Create() {
  const { t } = useWording()
  const [made, setMade] = useState<WithInvitation | null>(null)
  if (!made)
    return (
      <Page title={t('accounts.create')} lead={t('accounts.createLead')}>
        <CreateForm onMade={setMade} />
      </Page>
    )
  const { account, invitation } = made
  return (
    <Page title={t('accounts.created', { name: account.name })}>
      {invitation ? (
        <InvitationLink invitation={invitation} />
      ) : (
        <Alert severity="success">{t('accounts.createdWithPassword')}</Alert>
      )}
      <div>
        <ButtonLink to={showPath('accounts', account.id)} variant="contained">
          {t('accounts.giveRoles')}
        </ButtonLink>
      </div>
    </Page>
  )
}

function CreateForm({ onMade }: { onMade: (made: WithInvitation) => void }) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const refresh = useRefreshPeople()
  const { ask, busy, faults } = useAsking()
  const [by, setBy] = useState<'link' | 'password'>('link')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const words = (name: string) => String(form.get(name) ?? '').trim()
    const password = by === 'password' ? String(form.get('password') ?? '') : null
    void ask(async () => {
      const given = { username: words('username'), name: words('name'), password }
      onMade(await provider.post<WithInvitation>('/accounts', given))
      await refresh()
    })
  }
  return (
    <Card sx={{ maxWidth: 620, p: { xs: 2, sm: 3 } }}>
      <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 2 }}>
        {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
        <TextField
          name="name"
          label={t('accounts.name')}
          required
          error={faults.name !== undefined}
          helperText={faults.name}
          autoComplete="off"
        />
        <TextField
          name="username"
          label={t('ra.auth.username')}
          required
          error={faults.username !== undefined}
          helperText={faults.username ?? t('accounts.usernameHelp')}
          autoComplete="off"
          slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
        />
        <RadioGroup
          aria-label={t('accounts.firstPassword')}
          value={by}
          onChange={(_event, value) => setBy(value === 'password' ? 'password' : 'link')}
        >
          <FormControlLabel value="link" control={<Radio />} label={t('accounts.byLink')} />
          <FormControlLabel value="password" control={<Radio />} label={t('accounts.byPassword')} />
        </RadioGroup>
        {by === 'password' && <PasswordField autoComplete="new-password" fault={faults.password} />}
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" loading={busy}>
            {t('accounts.create')}
          </Button>
          <ButtonLink to="/accounts" color="inherit">
            {t('ra.action.cancel')}
          </ButtonLink>
        </Box>
      </Stack>
    </Card>
  )
}
