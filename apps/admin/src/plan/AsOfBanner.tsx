import { Alert, Button } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from './AsOf.tsx'

/** While another day than today is looked at, every page says so. */
export function AsOfBanner() {
  const { t } = useWording()
  const { asOf, chosen, setAsOf, onlyKnown } = useAsOf()
  if (!chosen) return null
  return (
    <Alert
      severity="info"
      className="no-print"
      sx={{ mb: 2, alignItems: 'center' }}
      action={
        <Button
          color="inherit"
          size="small"
          sx={{ whiteSpace: 'nowrap' }}
          onClick={() => setAsOf(null)}
        >
          {t('asOf.back')}
        </Button>
      }
    >
      {t(onlyKnown ? 'asOf.chosenKnown' : 'asOf.chosen', { day: asOf })}
    </Alert>
  )
}
