import { Link } from '@mui/material'
import { useState } from 'react'
import { HttpError, useDataProvider, useNotify } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import { saveFile } from '../shared/save-file.ts'
import type { EvidenceRecord } from './evidence.ts'

/** The title of a piece of evidence, which opens it: the file is kept, the address opens beside the panel. */
export function OpenEvidence({ evidence }: { evidence: EvidenceRecord }) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const [busy, setBusy] = useState(false)
  const { id, kind, title, url } = evidence
  if (kind === 'record') return <span>{title}</span>
  if (kind === 'link' && url !== null)
    return (
      <Link href={url} target="_blank" rel="noopener noreferrer" sx={WRAP}>
        {title}
      </Link>
    )
  const fetchIt = async () => {
    setBusy(true)
    try {
      const { file, name } = await provider.download(`/evidence/${id}/file`)
      saveFile(file, name)
    } catch (error) {
      notify(error instanceof HttpError ? error.message : t('trouble.unknown'), { type: 'error' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Link
      component="button"
      type="button"
      aria-busy={busy}
      onClick={() => void fetchIt()}
      sx={{ ...WRAP, textAlign: 'left', font: 'inherit', verticalAlign: 'baseline' }}
    >
      {title}
    </Link>
  )
}

const WRAP = { overflowWrap: 'anywhere' }
