import { Alert } from '@mui/material'
import { HttpError } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'

/** Why a part of a page is not here; the rest of the page stays. */
export function ErrorNote({ error }: { error: Error }) {
  const { t } = useWording()
  return (
    <Alert severity="error">
      {error instanceof HttpError ? error.message : t('trouble.unknown')}
    </Alert>
  )
}
