import { Alert } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'

/** What is sealed does not open: whom to ask, and that nothing is lost. */
export function ShutNotice() {
  const { t } = useWording()
  return <Alert severity="warning">{t('contacts.shut')}</Alert>
}
