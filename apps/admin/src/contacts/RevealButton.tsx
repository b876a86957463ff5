import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
} from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { AskWhy } from '../shared/AskWhy.tsx'
import { CopyButton } from '../shared/CopyButton.tsx'
import { type Contact, nameOf, type PersonalField } from './contact.ts'
import { useBrief } from './use-brief.ts'

/** How long what was revealed stays in sight, in seconds. */
const SECONDS = 30

/** 查看: one field of one contact, for a reason that is noted, and for this moment only. */
export function RevealButton({ contact, field }: { contact: Kept<Contact>; field: PersonalField }) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  const { shown, show, putAway } = useBrief<string>(SECONDS * 1000)
  const what = t(`contacts.${field}`)
  const title = t('contacts.revealWhat', { name: nameOf(contact), field: what })
  const open = () => {
    setFaults({})
    setAsking(true)
  }
  const reveal = async (reason: string) => {
    if (reason === '') return setFaults({ reason: t('ra.validation.required') })
    const path = `/contacts/${encodeURIComponent(contact.id)}/reveal`
    const done = await ask(async () =>
      show((await provider.post<{ value: string }>(path, { field, reason })).value),
    )
    if (!done) return
    setAsking(false)
    void client.invalidateQueries({ queryKey: ['audit'] })
  }
  return (
    <>
      <MayButton
        permission="contacts.reveal"
        unit={contact.unit}
        size="small"
        sx={{ my: -0.75 }}
        aria-label={title}
        onClick={open}
      >
        {t('contacts.reveal')}
      </MayButton>
      <AskWhy
        open={asking}
        title={title}
        verb={t('contacts.reveal')}
        busy={busy}
        faults={faults}
        example={t('contacts.revealExample')}
        onYes={(reason) => void reveal(reason)}
        onNo={() => setAsking(false)}
      >
        <div>{t('contacts.revealMeans')}</div>
      </AskWhy>
      <Revealed title={title} value={shown} onClose={putAway} />
    </>
  )
}

interface RevealedProps {
  title: string
  value: string | null
  onClose: () => void
}

function Revealed({ title, value, onClose }: RevealedProps) {
  const { t } = useWording()
  const id = useId()
  if (value === null) return null
  return (
    <Dialog
      open
      transitionDuration={0}
      onClose={onClose}
      maxWidth="xs"
      fullWidth
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Box
          data-testid="revealed"
          sx={{
            fontSize: '1.375rem',
            fontWeight: 600,
            overflowWrap: 'anywhere',
            whiteSpace: 'pre-line',
          }}
        >
          {value}
        </Box>
        <Alert severity="info">{t('contacts.revealNoted', { seconds: SECONDS })}</Alert>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <CopyButton text={value} />
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('contacts.hide')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
