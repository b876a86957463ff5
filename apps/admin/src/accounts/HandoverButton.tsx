import { Checkbox, FormControlLabel, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useWhole } from '../plan/use-whole.ts'
import type { Account } from './account.ts'
import { DeedButton } from './DeedButton.tsx'

/** 移交: all that somebody is here goes to a successor in one step. */
export function HandoverButton({ account }: { account: Account }) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const accounts = useWhole<Account>('accounts', { sort: 'username' })
  const [to, setTo] = useState('')
  const [disable, setDisable] = useState(false)
  const others = (accounts ?? []).filter(
    ({ id, state }) => id !== account.id && state !== 'disabled',
  )
  return (
    <DeedButton
      label={t('accounts.handover')}
      ask={t('accounts.askHandover', { name: account.name })}
      done={t('accounts.handedOver')}
      act={() =>
        provider.post(`/accounts/${encodeURIComponent(account.id)}/handover`, { to, disable })
      }
    >
      <Typography sx={{ mb: 2 }}>{t('accounts.handoverMeans')}</Typography>
      <TextField
        select
        label={t('accounts.successor')}
        value={to}
        onChange={({ target }) => setTo(target.value)}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{t('accounts.chooseSuccessor')}</option>
        <Options
          choices={others.map(({ username, name }) => ({
            value: username,
            label: name === username ? name : `${name}（${username}）`,
          }))}
        />
      </TextField>
      <FormControlLabel
        label={t('accounts.disableAfter')}
        control={<Checkbox checked={disable} onChange={(_event, checked) => setDisable(checked)} />}
      />
    </DeedButton>
  )
}
