import BackIcon from '@mui/icons-material/NavigateBefore'
import NextIcon from '@mui/icons-material/NavigateNext'
import { Stack } from '@mui/material'
import type { Kept, Shelf } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from './ButtonLink.tsx'
import { showPath } from './paths.ts'

interface NeighboursProps<T> {
  resource: string
  shelf: Shelf<T>
  record: Kept<T & { code: string }>
}

/** To the record before and the one after, in the plan's order. */
export function Neighbours<T>({ resource, shelf, record }: NeighboursProps<T>) {
  const { t } = useWording()
  const all = [...shelf.values()]
  const at = all.findIndex(({ id }) => id === record.id)
  const [before, after] = [all[at - 1], all[at + 1]]
  return (
    <Stack
      component="nav"
      direction="row"
      aria-label={t('neighbours.label')}
      className="no-print"
      sx={{ justifyContent: 'space-between' }}
    >
      {before ? (
        <ButtonLink to={showPath(resource, before.id)} startIcon={<BackIcon />}>
          {t('neighbours.before')}
        </ButtonLink>
      ) : (
        <span />
      )}
      {after && (
        <ButtonLink to={showPath(resource, after.id)} endIcon={<NextIcon />}>
          {t('neighbours.after')}
        </ButtonLink>
      )}
    </Stack>
  )
}
