import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Alert, Button, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import { saveFile } from '../shared/save-file.ts'

/** All of them as a table with everything open, for whoever may: after saying what that means. */
export function ExportButton() {
  const { t, language } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const { allowed } = useMay('contacts.export')
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  if (!allowed) return null
  const open = () => {
    setFaults({})
    setAsking(true)
  }
  const onYes = async () => {
    const query = new URLSearchParams({ format, lang: language })
    const done = await ask(async () => {
      const { file, name } = await provider.download(`/contacts/export?${query}`)
      saveFile(file, name)
    })
    if (done) setAsking(false)
  }
  return (
    <>
      <Button startIcon={<DownloadIcon />} onClick={open}>
        {t('contacts.export')}
      </Button>
      <Ask
        open={asking}
        title={t('contacts.askExport')}
        verb={t('contacts.exportVerb')}
        busy={busy}
        onYes={() => void onYes()}
        onNo={() => setAsking(false)}
      >
        <Typography sx={{ mb: 1.5 }}>{t('contacts.exportMeans')}</Typography>
        <RadioGroup
          row
          aria-label={t('contacts.format')}
          value={format}
          onChange={(_event, value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
        >
          <FormControlLabel value="xlsx" control={<Radio />} label="Excel" />
          <FormControlLabel value="csv" control={<Radio />} label="CSV" />
        </RadioGroup>
        {faults.whole && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {faults.whole}
          </Alert>
        )}
      </Ask>
    </>
  )
}
