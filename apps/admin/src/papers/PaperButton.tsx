import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Alert, Box, Button, type ButtonProps } from '@mui/material'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { saveFile } from '../shared/save-file.ts'

interface PaperButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'aria-label'> {
  /** Where the API makes it. */
  path: string
  children: React.ReactNode
}

/** Has a paper made and keeps it; while it is made it says so, and why where it cannot be. */
export function PaperButton({ path, children, ...look }: PaperButtonProps) {
  const { t, language } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const { ask, busy, faults } = useAsking()
  const make = () =>
    ask(async () => {
      const mark = path.includes('?') ? '&' : '?'
      const { file, name } = await provider.download(`${path}${mark}lang=${language}`)
      saveFile(file, name)
    })
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Button
        variant="outlined"
        {...look}
        startIcon={<DownloadIcon />}
        loading={busy}
        loadingPosition="start"
        onClick={() => void make()}
      >
        {busy ? t('papers.making') : children}
      </Button>
      {faults.whole && (
        <Alert severity="error" sx={{ width: '100%' }}>
          {faults.whole}
        </Alert>
      )}
    </Box>
  )
}
