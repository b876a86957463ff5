import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Alert, Box, Button, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { CopyButton } from '../shared/CopyButton.tsx'
import { saveFile } from '../shared/save-file.ts'
import { faultText, type SheetFault } from './sheet-import.ts'

/** More than this are only counted; the copy has all of them. */
const AT_MOST = 200

/** What is to be mended in a workbook, with each cell, to copy or to keep. */
export function FaultList({ faults }: { faults: readonly SheetFault[] }) {
  const { t } = useWording()
  const text = faultText(faults)
  return (
    <>
      <Alert severity="error">{t('import.faulty', { count: faults.length })}</Alert>
      <Box component="ul" aria-label={t('import.faults')} sx={{ m: 0, pl: 2.5 }}>
        {faults.slice(0, AT_MOST).map(({ message }) => (
          <Box component="li" key={message} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
            {message}
          </Box>
        ))}
      </Box>
      {faults.length > AT_MOST && (
        <Typography sx={{ color: 'text.secondary' }}>
          {t('import.more', { count: faults.length - AT_MOST })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <CopyButton text={text} />
        <Button
          startIcon={<DownloadIcon />}
          onClick={() => saveFile(new Blob([text], { type: 'text/plain' }), t('sheets.faultFile'))}
        >
          {t('sheets.saveFaults')}
        </Button>
      </Box>
    </>
  )
}
