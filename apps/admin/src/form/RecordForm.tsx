import { Alert, Box, Button, Card, Stack } from '@mui/material'
import type { ReactNode } from 'react'
import { Form, useSaveContext } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from '../shared/ButtonLink.tsx'

interface RecordFormProps {
  defaultValues?: object
  /** Why it was not saved, where no single field is to blame. */
  trouble: string | null
  /** Where “cancel” leads. */
  back: string
  /** Beside the buttons: deleting. */
  aside?: ReactNode
  /** Holds a table, which wants room. */
  wide?: boolean
  children: ReactNode
}

/** The form of one record: its inputs, its buttons, and a warning before changes are lost. */
export function RecordForm({
  defaultValues,
  trouble,
  back,
  aside,
  wide = false,
  children,
}: RecordFormProps) {
  return (
    <Form {...(defaultValues && { defaultValues })} warnWhenUnsavedChanges noValidate>
      <Card sx={{ maxWidth: wide ? 1080 : 860 }}>
        <Stack sx={{ gap: 2.5, p: { xs: 2, sm: 3 } }}>{children}</Stack>
        {trouble && (
          <Alert severity="error" sx={{ mx: { xs: 2, sm: 3 }, mb: 2 }}>
            {trouble}
          </Alert>
        )}
        <Buttons back={back} aside={aside} />
      </Card>
    </Form>
  )
}

function Buttons({ back, aside }: Pick<RecordFormProps, 'back' | 'aside'>) {
  const { t } = useWording()
  const { isSubmitting } = useFormState()
  const { saving } = useSaveContext()
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        px: { xs: 2, sm: 3 },
        py: 2,
        borderTop: '1px solid',
        borderColor: 'divider',
        backgroundColor: 'background.default',
      }}
    >
      <Button type="submit" variant="contained" loading={isSubmitting || Boolean(saving)}>
        {t('ra.action.save')}
      </Button>
      <ButtonLink to={back} color="inherit">
        {t('ra.action.cancel')}
      </ButtonLink>
      <Box sx={{ flex: 1 }} />
      {aside}
    </Box>
  )
}
