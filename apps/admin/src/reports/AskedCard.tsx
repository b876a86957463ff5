import { CONTRIBUTION_STAGE_NAMES } from '@gangyao/domain'
import { Alert, Box, Button, Chip, TextField } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { Panel } from '../shared/Panel.tsx'
import type { Form } from './report.ts'
import { useKept } from './use-kept.ts'

interface AskedCardProps {
  asked: Form['contributions'][number]
  onDone: () => void
}

/** What the unit was asked to supply for another’s task. */
export function AskedCard({ asked, onDone }: AskedCardProps) {
  const { t, title, say } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults } = useAsking()
  const { id, about, request, due, stage, allowed } = asked
  const [kept, keep] = useKept(id)
  const [text, setText] = useState(kept ?? asked.text ?? '')
  const supply = async () => {
    if (!(await ask(() => provider.post(`/contributions/${id}/supply`, { text })))) return
    keep(null)
    notify(t('reports.supplied'), { type: 'success' })
    onDone()
  }
  return (
    <Panel
      title={t('reports.askedFor', { what: `${about.code} ${title(about)}` })}
      aside={<Chip size="small" label={say(CONTRIBUTION_STAGE_NAMES[stage])} />}
    >
      <Box sx={{ display: 'grid', gap: 2, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        <div>{request}</div>
        {due !== null && <div>{t('reports.wantedUntil', { day: due })}</div>}
        {asked.reason && <Alert severity="info">{asked.reason}</Alert>}
        {allowed.supply.allowed ? (
          <>
            <TextField
              label={t('reports.supplyText')}
              value={text}
              multiline
              minRows={3}
              error={faults.text !== undefined}
              helperText={faults.text}
              onChange={({ target }) => {
                setText(target.value)
                keep(target.value)
              }}
              slotProps={{ htmlInput: { maxLength: 4000 } }}
            />
            {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
            <Button
              variant="contained"
              loading={busy}
              disabled={text.trim() === ''}
              onClick={() => void supply()}
              sx={{ justifySelf: 'start' }}
            >
              {t('reports.supply')}
            </Button>
          </>
        ) : (
          <>
            {asked.text && <div>{asked.text}</div>}
            <Alert severity="info">{say(allowed.supply.reason)}</Alert>
          </>
        )}
      </Box>
    </Panel>
  )
}
