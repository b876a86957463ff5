import type { Register } from '@gangyao/domain'
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** The register as a table for Excel; while it is empty, the table to fill in. */
export function ExportButton({ register }: { register: Kept<Register> }) {
  const { t, language } = useWording()
  const { district } = useBook()
  return (
    <Button
      href={`/api/districts/${district.code}/registers/${register.id}/export?lang=${language}`}
      download
      startIcon={<DownloadIcon />}
    >
      {t(register.entities.length > 0 ? 'registers.export' : 'registers.template')}
    </Button>
  )
}
