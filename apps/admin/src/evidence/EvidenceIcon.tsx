import FileIcon from '@mui/icons-material/DescriptionOutlined'
import PictureIcon from '@mui/icons-material/ImageOutlined'
import RecordIcon from '@mui/icons-material/InventoryOutlined'
import LinkIcon from '@mui/icons-material/Link'
import type { EvidenceRecord } from './evidence.ts'

/** What kind of evidence it is, for the eye. */
export function EvidenceIcon({ evidence: { kind, mediaType } }: { evidence: EvidenceRecord }) {
  const look = { 'aria-hidden': true, fontSize: 'small', color: 'action' } as const
  if (kind === 'link') return <LinkIcon {...look} />
  if (kind === 'record') return <RecordIcon {...look} />
  return mediaType?.startsWith('image/') ? <PictureIcon {...look} /> : <FileIcon {...look} />
}
