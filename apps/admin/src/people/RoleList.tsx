import { ACCESS_ROLE_NAMES } from '@gangyao/domain'
import { Box } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import type { HeldRole } from './grants.ts'
import { RevokeButton } from './RevokeButton.tsx'

/** The roles of one person, each with the way to take it back. */
export function RoleList({ roles }: { roles: readonly Kept<HeldRole>[] }) {
  const roleWords = useRoleNames()
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {roles.map((held) => (
        <Box
          key={held.id}
          component="li"
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
        >
          {roleWords(held)}
          <RevokeButton held={held} what={roleWords(held)} />
        </Box>
      ))}
    </Box>
  )
}

/** A role in words, with its unit where it is for one. */
export function useRoleNames() {
  const { t, say, name } = useWording()
  const { units } = useBook()
  return ({ role, unit: code }: { role: HeldRole['role']; unit: string | null }) => {
    if (!code) return say(ACCESS_ROLE_NAMES[role])
    const unit = units.get(code)
    return t('access.roleOf', {
      role: say(ACCESS_ROLE_NAMES[role]),
      unit: unit ? name(unit) : code,
    })
  }
}
