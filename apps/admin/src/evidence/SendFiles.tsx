import AttachIcon from '@mui/icons-material/AttachFile'
import { Alert, Box, Button, LinearProgress } from '@mui/material'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { useWording } from '../messages/use-wording.ts'
import type { EvidenceRecord } from './evidence.ts'
import { useEvidenceLimits } from './use-evidence.ts'
import { type Sent, useSending } from './use-sending.ts'

interface SendFilesProps {
  plan: string
  unit: string
  what: string
  onSent: (evidence: EvidenceRecord) => void
  /** Further ways to add something, beside the button. */
  children?: ReactNode
}

/** Files to be chosen, taken with the camera of a phone, or dropped here; each with how far it is, or why not. */
export function SendFiles({ plan, unit, what, onSent, children }: SendFilesProps) {
  const { t } = useWording()
  const id = useId()
  const limits = useEvidenceLimits()
  const { sending, send, again, forget } = useSending({ plan, unit, limits, onSent })
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    send([...event.dataTransfer.files])
  }
  const accept = ['image/*', ...(limits?.endings ?? []).map((ending) => `.${ending}`)].join(',')
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box
        onDragOver={(event: DragEvent) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{ ...PLACE, ...(over && { borderColor: 'primary.main', bgcolor: 'action.hover' }) }}
      >
        {limits?.most !== 0 && (
          <Box sx={{ position: 'relative' }}>
            <Box
              component="input"
              type="file"
              id={id}
              multiple
              accept={accept}
              aria-label={t('evidence.addFilesTo', { what })}
              // Empty, so that the same file can be chosen again once it is mended.
              value=""
              onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
                send([...(target.files ?? [])])
              }
              sx={HIDDEN}
            />
            <Button
              component="label"
              htmlFor={id}
              variant="outlined"
              tabIndex={-1}
              startIcon={<AttachIcon />}
            >
              {t('evidence.addFiles')}
            </Button>
          </Box>
        )}
        {children}
      </Box>
      <div role="status">
        {sending.map((one) => (
          <Going key={one.key} one={one} onAgain={() => again(one)} onForget={() => forget(one)} />
        ))}
      </div>
    </Box>
  )
}

interface GoingProps {
  one: Sent
  onAgain: () => void
  onForget: () => void
}

function Going({ one: { file, share, fault, again }, onAgain, onForget }: GoingProps) {
  const { t } = useWording()
  if (fault !== null)
    return (
      <Alert
        severity="error"
        sx={{ mb: 1, overflowWrap: 'anywhere' }}
        onClose={onForget}
        slotProps={{ closeButton: { 'aria-label': t('evidence.forget', { name: file.name }) } }}
      >
        {t('evidence.notSent', { name: file.name, reason: fault })}
        {again && (
          <Box>
            <Button size="small" color="inherit" onClick={onAgain}>
              {t('trouble.retry')}
            </Button>
          </Box>
        )}
      </Alert>
    )
  const label = t('evidence.sending', { name: file.name, share: Math.round(share * 100) })
  return (
    <Box sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      {label}
      <LinearProgress variant="determinate" value={share * 100} aria-label={label} />
    </Box>
  )
}

const PLACE = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  p: 1,
  border: '1px dashed',
  borderColor: 'divider',
  borderRadius: 1,
}

const HIDDEN = {
  position: 'absolute',
  inset: 0,
  opacity: 0,
  '&:focus-visible + label': { outline: '3px solid', outlineOffset: 2 },
}
