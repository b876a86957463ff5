import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { MayButton } from '../access/MayButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { ImportDialog } from './ImportDialog.tsx'

interface ExcelButtonsProps {
  /** The id of the cycle. */
  cycle: string
  /** Whose form; left out: those of all units. */
  unit?: string
  onDone: () => void
}

/** A form, or all forms of a cycle, out to Excel and back. */
export function ExcelButtons({ cycle, unit, onDone }: ExcelButtonsProps) {
  const { t } = useWording()
  const [open, setOpen] = useState(false)
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <DownloadButton cycle={cycle} {...(unit !== undefined && { unit })} />
      <MayButton
        permission="reports.write"
        {...(unit !== undefined && { unit })}
        startIcon={<UploadIcon />}
        onClick={() => setOpen(true)}
      >
        {t('sheets.import')}
      </MayButton>
      {open && <ImportDialog cycle={cycle} onClose={() => setOpen(false)} onDone={onDone} />}
    </Box>
  )
}

function DownloadButton({ cycle, unit }: Pick<ExcelButtonsProps, 'cycle' | 'unit'>) {
  const { t, language } = useWording()
  const { district } = useBook()
  const query = new URLSearchParams({ ...(unit !== undefined && { unit }), lang: language })
  return (
    <Button
      href={`/api/districts/${district.code}/cycles/${cycle}/export?${query}`}
      download
      startIcon={<DownloadIcon />}
    >
      {t('sheets.export')}
    </Button>
  )
}
