import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { SideDrawer } from '../shared/SideDrawer.tsx'
import { RecordLog } from './RecordLog.tsx'

interface RecordLogButtonProps {
  resource: string
  id: string
  /** What the record is called. */
  what: string
}

/** Opens who changed a record when, for those who may read the log. */
export function RecordLogButton({ resource, id, what }: RecordLogButtonProps) {
  const { t } = useWording()
  const { allowed } = useMay('audit.read')
  const [open, setOpen] = useState(false)
  if (!allowed) return null
  return (
    <>
      <Button startIcon={<HistoryIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('history.title')}
      </Button>
      <SideDrawer
        title={t('history.title')}
        about={what}
        open={open}
        onClose={() => setOpen(false)}
      >
        {open && <RecordLog resource={resource} id={id} />}
      </SideDrawer>
    </>
  )
}
