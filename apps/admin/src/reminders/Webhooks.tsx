import { ROBOT_KIND_NAMES } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { Alert, Box, Button, Chip, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useGetList, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { WHOLE } from '../data/whole.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { AskToDelete } from '../shared/AskToDelete.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import type { ShownWebhook } from './reminder.ts'
import { WebhookForm } from './WebhookForm.tsx'

/** The robots of groups, with a way to try each. */
export function Webhooks() {
  const { t } = useWording()
  const client = useQueryClient()
  const [editing, setEditing] = useState<ShownWebhook | 'new' | null>(null)
  const { data, error } = useGetList<ShownWebhook>('webhooks', { pagination: WHOLE })
  const renew = () => {
    setEditing(null)
    void client.invalidateQueries({ queryKey: ['webhooks'] })
  }
  return (
    <Panel
      title={t('reminders.groups')}
      flush
      aside={
        editing === null && (
          <MayButton
            permission="webhooks.write"
            variant="outlined"
            startIcon={<AddIcon />}
            onClick={() => setEditing('new')}
          >
            {t('reminders.addGroup')}
          </MayButton>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2, px: { xs: 2, sm: 2.5 }, pb: 2.5 }}>
        <Typography sx={{ color: 'text.secondary', maxWidth: '48em' }}>
          {t('reminders.groupsLead')}
        </Typography>
        {editing !== null && (
          <WebhookForm
            key={editing === 'new' ? 'new' : editing.id}
            webhook={editing === 'new' ? null : editing}
            onDone={renew}
            onCancel={() => setEditing(null)}
          />
        )}
        {error && !data && <ErrorNote error={error} />}
        {data?.length === 0 && editing === null && (
          <Typography sx={{ color: 'text.secondary' }}>{t('reminders.noGroups')}</Typography>
        )}
      </Box>
      {!data && !error && <Loading />}
      <RowList>
        {data?.map((webhook) => (
          <Row
            key={webhook.id}
            webhook={webhook}
            onEdit={() => setEditing(webhook)}
            onGone={renew}
          />
        ))}
      </RowList>
    </Panel>
  )
}

interface RowProps {
  webhook: ShownWebhook
  onEdit: () => void
  onGone: () => void
}

function Row({ webhook, onEdit, onGone }: RowProps) {
  const { t, say } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const { id, name, kind, url, enabled } = webhook
  const test = () =>
    ask(async () => {
      const { is, problem } = await provider.post<Tested>(`/webhooks/${id}/test`)
      if (is === 'sent') notify(t('reminders.tested'), { type: 'success' })
      else if (problem) setFaults({ whole: say(problem) })
    })
  return (
    <RowListItem>
      <Box sx={{ fontWeight: 600 }}>
        {name} {!enabled && <Chip size="small" label={t('reminders.off')} />}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {say(ROBOT_KIND_NAMES[kind])} · {url}
      </Box>
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        <Button
          size="small"
          variant="outlined"
          loading={busy}
          aria-label={t('reminders.testOf', { name })}
          onClick={() => void test()}
        >
          {t('reminders.test')}
        </Button>
        <Button size="small" aria-label={t('reminders.changeGroup', { name })} onClick={onEdit}>
          {t('reminders.change')}
        </Button>
        <AskToDelete
          resource="webhooks"
          record={webhook}
          size="small"
          verb={t('reminders.remove')}
          aria-label={t('reminders.removeOf', { name })}
          question={t('reminders.askRemove')}
          what={name}
          means={t('reminders.removeMeans')}
          onDone={() => {
            notify(t('reminders.removed'), { type: 'success' })
            onGone()
          }}
        />
      </Box>
    </RowListItem>
  )
}

interface Tested {
  is: 'sent' | 'refused' | 'unknown'
  problem: { zh: string; en: string } | null
}
