import { Button } from '@mui/material'
import { useFormState } from 'react-hook-form'
import { useWording } from '../messages/use-wording.ts'

export function SaveEntryButton() {
  const { t } = useWording()
  const { isSubmitting } = useFormState()
  return (
    <div>
      <Button type="submit" variant="contained" size="large" loading={isSubmitting}>
        {t('ra.action.save')}
      </Button>
    </div>
  )
}
