import { Alert, Box, Button, TextField } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import type { EvidenceRecord } from './evidence.ts'
import { useRefreshEvidence } from './use-evidence.ts'

/** What is done with a piece of evidence: called otherwise, or removed. */
export function EvidenceDeeds({ evidence }: { evidence: EvidenceRecord }) {
  const { t } = useWording()
  const { allowed } = useMay('evidence.write', evidence.unit)
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null)
  if (!allowed) return null
  const { title } = evidence
  const done = () => setAsking(null)
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', ml: -1 }}>
      <Button
        size="small"
        aria-label={t('evidence.renameOf', { title })}
        onClick={() => setAsking('rename')}
      >
        {t('evidence.rename')}
      </Button>
      <Button
        size="small"
        color="error"
        aria-label={t('evidence.removeOf', { title })}
        onClick={() => setAsking('remove')}
      >
        {t('ra.action.delete')}
      </Button>
      {asking === 'rename' && <Rename evidence={evidence} onDone={done} />}
      {asking === 'remove' && <Remove evidence={evidence} onDone={done} />}
    </Box>
  )
}

interface DeedProps {
  evidence: EvidenceRecord
  onDone: () => void
}

function Rename({ evidence: { id, title, version }, onDone }: DeedProps) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const refresh = useRefreshEvidence()
  const { ask, busy, faults } = useAsking()
  const [text, setText] = useState(title)
  const onYes = async () => {
    if (!(await ask(() => provider.put(`/evidence/${id}`, { title: text, version })))) return
    onDone()
    await refresh()
  }
  return (
    <Ask
      open
      title={t('evidence.rename')}
      verb={t('ra.action.save')}
      busy={busy}
      onYes={() => void onYes()}
      onNo={onDone}
    >
      <TextField
        label={t('field.title')}
        value={text}
        fullWidth
        margin="dense"
        onChange={(event) => setText(event.target.value)}
        error={faults.title !== undefined}
        helperText={faults.title ?? t('evidence.titleExample')}
        slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
      />
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
    </Ask>
  )
}

function Remove({ evidence: { id, title }, onDone }: DeedProps) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const refresh = useRefreshEvidence()
  const { ask, busy, faults } = useAsking()
  const onYes = async () => {
    if (!(await ask(() => provider.remove(`/evidence/${id}`)))) return
    onDone()
    notify(t('evidence.removed'), { type: 'success' })
    await refresh()
  }
  return (
    <Ask
      open
      title={t('evidence.askRemove', { title })}
      verb={t('ra.action.delete')}
      colour="error"
      busy={busy}
      onYes={() => void onYes()}
      onNo={onDone}
    >
      {t('evidence.removeMeans')}
      {faults.whole && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {faults.whole}
        </Alert>
      )}
    </Ask>
  )
}
