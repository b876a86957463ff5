import { ROBOT_KIND_NAMES, RobotKind } from '@gangyao/domain'
import { Alert, Box, Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import type { ShownWebhook } from './reminder.ts'

interface WebhookFormProps {
  /** Null: a new one. */
  webhook: ShownWebhook | null
  onDone: () => void
  onCancel: () => void
}

/** The robot of a group. What is secret is never shown, and stays where nothing is entered. */
export function WebhookForm({ webhook, onDone, onCancel }: WebhookFormProps) {
  const { t, say } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [kind, setKind] = useState<RobotKind>(webhook?.kind ?? 'wecom')
  const [enabled, setEnabled] = useState(webhook?.enabled ?? true)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (field: string) => String(form.get(field) ?? '').trim()
    const required = t('ra.validation.required')
    if (text('name') === '' || (!webhook && text('url') === ''))
      return setFaults({
        ...(text('name') === '' && { name: required }),
        ...(!webhook && text('url') === '' && { url: required }),
      })
    const url = text('url') || null
    const secret = kind === 'dingtalk' ? text('secret') || null : null
    const robot = { kind, name: text('name'), url, secret, enabled }
    const saved = await ask(() =>
      webhook
        ? provider.put(`/webhooks/${webhook.id}`, { ...robot, version: webhook.version })
        : provider.post('/webhooks', robot),
    )
    if (!saved) return
    notify(t('form.saved'), { type: 'success' })
    onDone()
  }
  const title = webhook
    ? t('reminders.changeGroup', { name: webhook.name })
    : t('reminders.addGroup')
  const kept = webhook ? t('reminders.keptHelp') : ''
  return (
    <Box
      component="form"
      noValidate
      aria-label={title}
      onSubmit={(event) => void submit(event)}
      sx={FORM}
    >
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      <TextField
        select
        label={t('reminders.kind')}
        value={kind}
        onChange={({ target }) => setKind(RobotKind.parse(target.value))}
      >
        {RobotKind.options.map((one) => (
          <MenuItem key={one} value={one}>
            {say(ROBOT_KIND_NAMES[one])}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        name="name"
        label={t('reminders.name')}
        required
        defaultValue={webhook?.name ?? ''}
        error={faults.name !== undefined}
        helperText={faults.name ?? t('reminders.nameHelp')}
        slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off' } }}
      />
      <TextField
        name="url"
        label={t('reminders.url')}
        required={!webhook}
        error={faults.url !== undefined}
        helperText={faults.url ?? `${t('reminders.urlHelp')}${kept}`}
        slotProps={{ htmlInput: { maxLength: 500, autoComplete: 'off', spellCheck: false } }}
      />
      {kind === 'dingtalk' && (
        <TextField
          name="secret"
          type="password"
          label={t('reminders.secret')}
          error={faults.secret !== undefined}
          helperText={faults.secret ?? `${t('reminders.secretHelp')}${kept}`}
          slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'new-password' } }}
        />
      )}
      <FormControlLabel
        label={t('reminders.enabled')}
        control={<Switch checked={enabled} onChange={({ target }) => setEnabled(target.checked)} />}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" loading={busy}>
          {t('ra.action.save')}
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
  maxWidth: '44em',
  p: { xs: 2, sm: 2.5 },
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
}
