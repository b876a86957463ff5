import { useNotify } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import { useMe } from '../access/use-me.ts'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { AskToDelete } from '../shared/AskToDelete.tsx'
import type { HeldRole } from './grants.ts'
import { useRefreshPeople } from './use-refresh-people.ts'

interface RevokeButtonProps {
  held: Kept<HeldRole>
  /** The role in words. */
  what: string
}

/** Takes a role back after asking. */
export function RevokeButton({ held, what }: RevokeButtonProps) {
  const { t } = useWording()
  const { allowed } = useMay('accounts.write')
  const oneself = useMe().user.toLowerCase() === held.user
  const notify = useNotify()
  const refresh = useRefreshPeople()
  // Nobody changes their own roles.
  if (!allowed || oneself) return null
  return (
    <AskToDelete
      resource="grants"
      record={held}
      verb={t('people.revoke')}
      question={t('people.askRevoke')}
      what={`${held.user} · ${what}`}
      means={t('people.revokeMeans')}
      size="small"
      aria-label={t('people.revokeWhat', { user: held.user, role: what })}
      onDone={() => {
        notify(t('people.revoked'), { type: 'success' })
        void refresh()
      }}
    />
  )
}
