import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import type { ButtonProps } from '@mui/material'
import { type RaRecord, useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Written } from '../access/me.ts'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { useRefreshFigures } from '../plan/use-figures.ts'
import { AskToDelete } from './AskToDelete.tsx'

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

/** Deletes a record of the plan after asking, for who may. */
export function DeleteButton({ resource, record, what, unit, then, ...look }: DeleteButtonProps) {
  const { t } = useWording()
  const { allowed } = useMay(`${resource}.write`, unit)
  const notify = useNotify()
  const navigate = useNavigate()
  const refresh = useRefreshFigures()
  if (!allowed) return null
  return (
    <AskToDelete
      resource={resource}
      record={record}
      verb={t('ra.action.delete')}
      question={t('delete.ask')}
      what={what}
      means={t('delete.means')}
      startIcon={<DeleteIcon />}
      onDone={() => {
        notify(t('ra.notification.deleted', { smart_count: 1 }), { type: 'success' })
        void refresh()
        if (then !== undefined) void navigate(then)
      }}
      {...look}
    />
  )
}
