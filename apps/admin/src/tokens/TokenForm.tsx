import type { Permission } from '@gangyao/domain'
import { Alert, Box, Button, FormHelperText, TextField, Typography } from '@mui/material'
import { type FormEvent, useId, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useMe } from '../access/use-me.ts'
import { verdictOf } from '../access/verdict.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { PermissionTicks } from './PermissionTicks.tsx'
import { groupsOf, isPlainReading } from './permissions.ts'
import { latestDay, type MadeToken, usualDay } from './token.ts'

interface TokenFormProps {
  onMade: (made: MadeToken) => void
  onCancel: () => void
}

/** A new token: what it is for, until when, and which of one's own permissions. */
export function TokenForm({ onMade, onCancel }: TokenFormProps) {
  const { t } = useWording()
  const id = useId()
  const me = useMe()
  const provider = useDataProvider<GangyaoProvider>()
  const { ask, busy, faults, setFaults } = useAsking()
  const [chosen, setChosen] = useState<ReadonlySet<Permission>>(new Set())
  const day = today()
  const groups = groupsOf((permission) => verdictOf(me, permission).allowed)
  const offered = groups.flatMap(([, rows]) => rows.flatMap(({ permissions }) => permissions))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = String(form.get('name') ?? '').trim()
    const expiresOn = String(form.get('expiresOn') ?? '')
    const permissions = offered.filter((permission) => chosen.has(permission))
    if (name === '' || expiresOn === '' || permissions.length === 0)
      return setFaults({
        ...(name === '' && { name: t('ra.validation.required') }),
        ...(expiresOn === '' && { expiresOn: t('ra.validation.required') }),
        ...(permissions.length === 0 && { permissions: t('tokens.chooseOne') }),
      })
    void ask(async () =>
      onMade(await provider.post<MadeToken>('/tokens', { name, expiresOn, permissions })),
    )
  }
  const permissionFault = Object.entries(faults).find(([field]) => field.startsWith('permissions'))
  return (
    <Box component="form" noValidate aria-label={t('tokens.create')} onSubmit={submit} sx={FORM}>
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { sm: '1fr 12rem' },
          alignItems: 'start',
        }}
      >
        <TextField
          name="name"
          label={t('tokens.name')}
          required
          autoFocus
          error={faults.name !== undefined}
          helperText={faults.name ?? t('tokens.nameHelp')}
          slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 60 } }}
        />
        <TextField
          name="expiresOn"
          type="date"
          label={t('tokens.lastDay')}
          required
          defaultValue={usualDay(day)}
          error={faults.expiresOn !== undefined}
          helperText={faults.expiresOn ?? t('tokens.lastDayHelp')}
          slotProps={{
            inputLabel: { shrink: true },
            htmlInput: { min: day, max: latestDay(day) },
          }}
        />
      </Box>
      <Box role="group" aria-labelledby={id}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
          <Typography variant="h3" component="h3" id={id}>
            {t('tokens.permissions')}
          </Typography>
          <Button size="small" onClick={() => setChosen(new Set(offered.filter(isPlainReading)))}>
            {t('tokens.plainReading')}
          </Button>
          {chosen.size > 0 && (
            <Button size="small" color="inherit" onClick={() => setChosen(new Set())}>
              {t('tokens.none')}
            </Button>
          )}
        </Box>
        <Typography sx={{ mb: 1.5, color: 'text.secondary' }}>
          {t('tokens.permissionsHelp')}
        </Typography>
        {permissionFault && (
          <FormHelperText error role="alert" sx={{ mx: 0, mb: 1 }}>
            {permissionFault[1]}
          </FormHelperText>
        )}
        <PermissionTicks groups={groups} chosen={chosen} onChange={setChosen} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" loading={busy}>
          {t('tokens.createVerb')}
        </Button>
        <Button color="inherit" onClick={onCancel}>
          {t('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  )
}

const FORM = {
  display: 'grid',
  gap: 2,
  p: { xs: 2, sm: 2.5 },
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
}
