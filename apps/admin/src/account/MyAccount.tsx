import { Alert, Button, Typography } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HttpError, useNotify } from 'react-admin'
import { useRoleWords } from '../access/use-role-words.ts'
import { useWording } from '../messages/use-wording.ts'
import { NotificationSettings } from '../notifications/index.ts'
import { Facts } from '../shared/Facts.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { Tokens } from '../tokens/Tokens.tsx'
import { ConfirmPassword } from './ConfirmPassword.tsx'
import { Devices } from './Devices.tsx'
import { useDoors } from './doors.ts'
import { EnrolForm } from './EnrolForm.tsx'
import { NewPasswordForm } from './NewPasswordForm.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** 我的账号: password, second factor, where one is signed in, and the tokens of one's programs. */
export function MyAccount() {
  const { t } = useWording()
  const roles = useRoleWords()
  const doors = useDoors()
  const client = useQueryClient()
  const notify = useNotify()
  const { data: session, error } = useQuery({ queryKey: ['session'], queryFn: doors.session })
  if (error)
    return (
      <Page title={t('account.title')}>
        <Alert severity="error">
          {error instanceof HttpError ? error.message : t('trouble.unknown')}
        </Alert>
      </Page>
    )
  if (!session) return <Loading />
  return (
    <Page title={t('account.title')}>
      <Panel title={session.user.name}>
        <Facts
          facts={[
            [t('ra.auth.username'), session.user.username],
            [t('people.role'), roles.join(t('list.and'))],
          ]}
        />
      </Panel>
      <Panel title={t('account.changePassword')}>
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
          onDone={() => {
            notify(t('account.changed'), { type: 'success' })
            void client.invalidateQueries({ queryKey: ['devices'] })
          }}
        />
      </Panel>
      <SecondFactor
        enrolled={session.enrolled}
        onChange={() => void client.invalidateQueries({ queryKey: ['session'] })}
      />
      <NotificationSettings />
      <Devices />
      <Tokens />
    </Page>
  )
}

type Doing = 'enrol' | 'renew' | 'disable' | null

function SecondFactor({ enrolled, onChange }: { enrolled: boolean; onChange: () => void }) {
  const { t } = useWording()
  const doors = useDoors()
  const [doing, setDoing] = useState<Doing>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const stop = () => {
    setDoing(null)
    setCodes(null)
    onChange()
  }
  return (
    <Panel title={t('account.secondFactor')}>
      <Typography sx={{ mb: 2, color: 'text.secondary' }}>
        {t(enrolled ? 'account.isEnrolled' : 'account.isNotEnrolled')}
      </Typography>
      {codes && <RecoveryCodes codes={codes} onDone={stop} />}
      {doing === 'enrol' && <EnrolForm onDone={stop} onCancel={stop} />}
      {doing === 'renew' && !codes && (
        <ConfirmPassword
          verb={t('account.renewCodes')}
          act={async (password) => setCodes((await doors.renewCodes(password)).recoveryCodes)}
          onCancel={stop}
        />
      )}
      {doing === 'disable' && (
        <ConfirmPassword
          verb={t('account.disable')}
          act={async (password) => {
            await doors.disable(password)
            stop()
          }}
          onCancel={stop}
        />
      )}
      {doing === null && !enrolled && (
        <Button variant="outlined" onClick={() => setDoing('enrol')}>
          {t('account.enrol')}
        </Button>
      )}
      {doing === null && enrolled && (
        <>
          <Button variant="outlined" onClick={() => setDoing('renew')}>
            {t('account.renewCodes')}
          </Button>
          <Button color="error" sx={{ ml: 1 }} onClick={() => setDoing('disable')}>
            {t('account.disable')}
          </Button>
        </>
      )}
    </Panel>
  )
}
