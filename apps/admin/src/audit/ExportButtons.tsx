import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import { useListContext } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** The entries that the filters leave, as a file; that somebody took them out is an entry too. */
export function ExportButtons() {
  const { t, language } = useWording()
  const { district } = useBook()
  const { filterValues } = useListContext()
  const { allowed } = useMay('audit.export')
  if (!allowed) return null
  const path = (format: 'xlsx' | 'csv') =>
    `/api/districts/${district.code}/audit/export?${new URLSearchParams({ ...filterValues, format, lang: language })}`
  return (
    <>
      <Button href={path('xlsx')} download startIcon={<DownloadIcon />}>
        {t('audit.excel')}
      </Button>
      <Button href={path('csv')} download startIcon={<DownloadIcon />}>
        {t('audit.csv')}
      </Button>
    </>
  )
}
