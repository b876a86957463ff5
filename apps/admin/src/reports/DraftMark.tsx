import { Chip } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import type { DraftMark as Mark } from './draft.ts'

const COLOURS = {
  saved: 'success',
  saving: 'default',
  unsaved: 'warning',
  offline: 'error',
  conflict: 'error',
  refused: 'error',
} as const satisfies Record<Mark, string>

/** Whether what is written is on the server. */
export function DraftMark({ mark }: { mark: Mark }) {
  const { t } = useWording()
  return (
    <span role="status">
      <Chip
        size="small"
        variant="outlined"
        color={COLOURS[mark]}
        label={t(`reports.mark.${mark}`)}
      />
    </span>
  )
}
