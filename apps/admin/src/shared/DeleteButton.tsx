import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { Alert, Button, type ButtonProps, Typography } from '@mui/material'
import { useState } from 'react'
import { HttpError, type RaRecord, useDelete, useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Written } from '../access/me.ts'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'
import { Ask } from './Ask.tsx'

interface DeleteButtonProps extends Pick<ButtonProps, 'size'> {
  resource: Written
  record: RaRecord
  /** What would be gone, in words. */
  what: string
  /** Whose it is, where that decides who may. */
  unit?: string
  /** Where to go afterwards; left out: stay. */
  then?: string
}

/** Deletes after asking, for who may; where the API refuses, its reason stays in sight. */
export function DeleteButton({ resource, record, what, unit, then, ...look }: DeleteButtonProps) {
  const { t } = useWording()
  const { allowed } = useMay(`${resource}.write`, unit)
  const notify = useNotify()
  const navigate = useNavigate()
  const refresh = useRefreshFigures()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [remove, { isPending }] = useDelete()

  if (!allowed) return null
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
          notify(t('ra.notification.deleted', { smart_count: 1 }), { type: 'success' })
          void refresh()
          if (then !== undefined) void navigate(then)
        },
        onError: (error) =>
          setRefusal(error instanceof HttpError ? error.message : t('trouble.unknown')),
      },
    )
  return (
    <>
      <Button color="error" startIcon={<DeleteIcon />} onClick={() => setAsking(true)} {...look}>
        {t('ra.action.delete')}
      </Button>
      <Ask
        open={asking}
        title={t('delete.ask')}
        verb={t('ra.action.delete')}
        colour="error"
        busy={isPending}
        onYes={() => void onYes()}
        onNo={close}
      >
        <Typography sx={{ mb: 1.5 }}>{what}</Typography>
        {refusal === null ? (
          <Typography>{t('delete.means')}</Typography>
        ) : (
          <Alert severity="error">{refusal}</Alert>
        )}
      </Ask>
    </>
  )
}
