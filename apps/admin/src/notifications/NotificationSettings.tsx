import { NOTIFICATION_KIND_NAMES, NotificationKind } from '@gangyao/domain'
import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Panel } from '../shared/Panel.tsx'
import type { KeptSettings } from './notification.ts'

const KEY = ['notification-settings']

/** 通知设置: the panel tells everything; what comes by mail too, each chooses. */
export function NotificationSettings() {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: () => provider.get<KeptSettings>('/notification-settings'),
  })
  return (
    <Panel title={t('notifications.settings')}>
      <Typography sx={{ color: 'text.secondary', maxWidth: '48em', mb: 2 }}>
        {t('notifications.settingsLead')}
      </Typography>
      {error && !data && <ErrorNote error={error} />}
      {!data && !error && <Loading />}
      {data && <SettingsForm key={data.version} settings={data} />}
    </Panel>
  )
}

function SettingsForm({ settings }: { settings: KeptSettings }) {
  const { t, say } = useWording()
  const id = useId()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const notify = useNotify()
  const { ask, busy, faults } = useAsking()
  const [mailed, setMailed] = useState<ReadonlySet<NotificationKind>>(new Set(settings.mailed))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const wished = {
      email: String(form.get('email') ?? '').trim() || null,
      mailed: NotificationKind.options.filter((kind) => mailed.has(kind)),
      language: String(form.get('language')),
      version: settings.version,
    }
    if (!(await ask(() => provider.put('/notification-settings', wished)))) return
    notify(t('form.saved'), { type: 'success' })
    await client.invalidateQueries({ queryKey: KEY })
  }
  const toggle = (kind: NotificationKind) =>
    setMailed(
      (before) =>
        new Set(before.has(kind) ? [...before].filter((one) => one !== kind) : [...before, kind]),
    )
  return (
    <Box
      component="form"
      noValidate
      aria-label={t('notifications.settings')}
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 2, maxWidth: '40em' }}
    >
      {!settings.mail && <Alert severity="info">{t('notifications.noMail')}</Alert>}
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      <TextField
        name="email"
        type="email"
        label={t('notifications.email')}
        defaultValue={settings.email ?? ''}
        error={faults.email !== undefined}
        helperText={faults.email ?? t('notifications.emailHelp')}
        slotProps={{ htmlInput: { autoComplete: 'email', maxLength: 120 } }}
      />
      <Box role="group" aria-labelledby={id}>
        <Typography id={id}>{t('notifications.mailed')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
          {NotificationKind.options.map((kind) => (
            <FormControlLabel
              key={kind}
              label={say(NOTIFICATION_KIND_NAMES[kind])}
              control={<Checkbox checked={mailed.has(kind)} onChange={() => toggle(kind)} />}
            />
          ))}
        </Box>
      </Box>
      <TextField
        select
        name="language"
        label={t('notifications.language')}
        defaultValue={settings.language}
        sx={{ maxWidth: 240 }}
      >
        <MenuItem value="zh">{t('notifications.chinese')}</MenuItem>
        <MenuItem value="en">{t('notifications.english')}</MenuItem>
      </TextField>
      <div>
        <Button type="submit" variant="contained" loading={busy}>
          {t('notifications.save')}
        </Button>
      </div>
    </Box>
  )
}
