import { Alert, Button, type ButtonProps, Typography } from '@mui/material'
import { useState } from 'react'
import { HttpError, type RaRecord, useDelete } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from './Ask.tsx'

interface AskToDeleteProps extends Pick<ButtonProps, 'size' | 'startIcon' | 'aria-label'> {
  resource: string
  record: RaRecord
  /** What the button says, and the one that means it. */
  verb: string
  question: string
  /** What would be gone, in words. */
  what: string
  /** What that means. */
  means: string
  onDone: () => void
}

/** Deletes after asking; where that is refused, the reason stays in sight. Who may is for the caller to know. */
export function AskToDelete({
  resource,
  record,
  verb,
  question,
  what,
  means,
  onDone,
  ...look
}: AskToDeleteProps) {
  const { t } = useWording()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [remove, { isPending }] = useDelete()
  const close = () => {
    setAsking(false)
    setRefusal(null)
  }
  const onYes = () =>
    remove(
      resource,
      { id: record.id, previousData: record },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          close()
          onDone()
        },
        onError: (error) =>
          setRefusal(error instanceof HttpError ? error.message : t('trouble.unknown')),
      },
    )
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)} {...look}>
        {verb}
      </Button>
      <Ask
        open={asking}
        title={question}
        verb={verb}
        colour="error"
        busy={isPending}
        onYes={() => void onYes()}
        onNo={close}
      >
        <Typography sx={{ mb: 1.5 }}>{what}</Typography>
        {refusal === null ? (
          <Typography>{means}</Typography>
        ) : (
          <Alert severity="error">{refusal}</Alert>
        )}
      </Ask>
    </>
  )
}
