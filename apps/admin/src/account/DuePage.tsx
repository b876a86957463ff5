import { Card } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { DoorPage } from './DoorPage.tsx'
import { useDoors } from './doors.ts'
import type { Due } from './due.ts'
import { EnrolForm } from './EnrolForm.tsx'
import { NewPasswordForm } from './NewPasswordForm.tsx'

/** What is to be done before the panel opens: another password, or a second factor. */
export function DuePage({ due, onDone }: { due: Due; onDone: () => void }) {
  const { t } = useWording()
  const doors = useDoors()
  return due === 'must-change' ? (
    <DoorPage title={t('account.mustChange')} lead={t('account.mustChangeWhy')}>
      <Card sx={{ p: { xs: 2, sm: 3 } }}>
        <NewPasswordForm
          current
          verb={t('account.changeVerb')}
          save={({ current, password }) =>
            doors.changePassword({
              currentPassword: current,
              newPassword: password,
              revokeOtherSessions: true,
            })
          }
          onDone={onDone}
        />
      </Card>
    </DoorPage>
  ) : (
    <DoorPage title={t('account.mustEnrol')} lead={t('account.mustEnrolWhy')}>
      <Card sx={{ p: { xs: 2, sm: 3 } }}>
        <EnrolForm onDone={onDone} />
      </Card>
    </DoorPage>
  )
}
