import { Alert, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { HttpError, useDelete, useNotify } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import { useMe } from '../access/use-me.ts'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import type { HeldRole } from './grants.ts'
import { useRefreshPeople } from './use-refresh-people.ts'

interface RevokeButtonProps {
  held: Kept<HeldRole>
  /** The role in words. */
  what: string
}

/** Takes a role back after asking; where that is refused, the reason stays in sight. */
export function RevokeButton({ held, what }: RevokeButtonProps) {
  const { t } = useWording()
  const { allowed } = useMay('accounts.write')
  const oneself = useMe().user.toLowerCase() === held.user
  const notify = useNotify()
  const refresh = useRefreshPeople()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [remove, { isPending }] = useDelete()
  // Nobody changes their own roles.
  if (!allowed || oneself) return null
  const close = () => {
    setAsking(false)
    setRefusal(null)
  }
  const onYes = () =>
    remove(
      'grants',
      { id: held.id, previousData: held },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          close()
          notify(t('people.revoked'), { type: 'success' })
          void refresh()
        },
        onError: (error) =>
          setRefusal(error instanceof HttpError ? error.message : t('trouble.unknown')),
      },
    )
  return (
    <>
      <Button
        size="small"
        color="error"
        aria-label={t('people.revokeWhat', { user: held.user, role: what })}
        onClick={() => setAsking(true)}
      >
        {t('people.revoke')}
      </Button>
      <Ask
        open={asking}
        title={t('people.askRevoke')}
        verb={t('people.revoke')}
        colour="error"
        busy={isPending}
        onYes={() => void onYes()}
        onNo={close}
      >
        <Typography sx={{ mb: 1.5 }}>{`${held.user} · ${what}`}</Typography>
        {refusal === null ? (
          <Typography>{t('people.revokeMeans')}</Typography>
        ) : (
          <Alert severity="error">{refusal}</Alert>
        )}
      </Ask>
    </>
  )
}
