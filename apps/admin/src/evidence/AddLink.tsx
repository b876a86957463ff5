import LinkIcon from '@mui/icons-material/AddLink'
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material'
import { type FormEvent, useId, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import type { EvidenceRecord } from './evidence.ts'

interface AddLinkProps {
  plan: string
  unit: string
  what: string
  onAdded: (evidence: EvidenceRecord) => void
}

/** An address on the web as evidence: a report in the news, a page of the unit. */
export function AddLink({ plan, unit, what, onAdded }: AddLinkProps) {
  const { t } = useWording()
  const id = useId()
  const provider = useDataProvider<GangyaoProvider>()
  const { ask, busy, faults, setFaults } = useAsking()
  const [open, setOpen] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [title, url] = ['title', 'url'].map((name) => String(form.get(name) ?? '').trim())
    const required = t('ra.validation.required')
    if (!title || !url)
      return setFaults({ ...(!title && { title: required }), ...(!url && { url: required }) })
    const body = { plan, unit, kind: 'link', title, url }
    const done = await ask(async () =>
      onAdded(await provider.post<EvidenceRecord>('/evidence', body)),
    )
    if (done) setOpen(false)
  }
  return (
    <>
      <Button
        startIcon={<LinkIcon />}
        aria-label={t('evidence.addLinkTo', { what })}
        onClick={() => {
          setFaults({})
          setOpen(true)
        }}
      >
        {t('evidence.addLink')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        maxWidth="xs"
        fullWidth
        aria-labelledby={id}
      >
        <form noValidate onSubmit={(event) => void submit(event)}>
          <DialogTitle id={id}>{t('evidence.addLink')}</DialogTitle>
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <TextField
              name="url"
              type="url"
              label={t('evidence.url')}
              required
              autoFocus
              margin="dense"
              error={faults.url !== undefined}
              helperText={faults.url ?? 'https://…'}
              slotProps={{ htmlInput: { maxLength: 2000, autoComplete: 'off' } }}
            />
            <TextField
              name="title"
              label={t('field.title')}
              required
              error={faults.title !== undefined}
              helperText={faults.title ?? t('evidence.titleExample')}
              slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
            />
            {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2.5 }}>
            <Button color="inherit" onClick={() => setOpen(false)}>
              {t('ra.action.cancel')}
            </Button>
            <Button type="submit" variant="contained" loading={busy}>
              {t('ra.action.add')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  )
}
