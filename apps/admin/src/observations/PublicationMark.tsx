import Draft from '@mui/icons-material/EditNoteOutlined'
import Public from '@mui/icons-material/PublicOutlined'
import Changed from '@mui/icons-material/PublishedWithChangesOutlined'
import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import type { Publication } from './publication.ts'

const ICONS = { draft: Draft, published: Public, changed: Changed } as const
const COLOURS = { draft: 'warning.main', published: 'success.main', changed: 'info.main' } as const

/** Whether the public sees a value: an icon and a word. */
export function PublicationMark({ publication }: { publication: Publication }) {
  const { t } = useWording()
  const Icon = ICONS[publication]
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        ...(publication === 'changed' ? { minWidth: '7em' } : { whiteSpace: 'nowrap' }),
        color: COLOURS[publication],
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 19 }} />
      {t(`publication.${publication}`)}
    </Box>
  )
}
