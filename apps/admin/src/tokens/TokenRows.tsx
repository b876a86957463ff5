import { Box, Chip } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { showPath } from '../shared/paths.ts'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { RevokeTokenButton } from './RevokeTokenButton.tsx'
import { lastDayOf, stateOf, type Token } from './token.ts'
import { usePermissionWords } from './use-permission-words.ts'

const COLOURS = { active: 'success', expired: 'default', revoked: 'default' } as const

interface TokenRowsProps {
  tokens: readonly Kept<Token>[]
  /** Says whose each is. */
  owner?: boolean
}

/** Tokens with what they are for, when they were last used, and the way to end them. */
export function TokenRows({ tokens, owner = false }: TokenRowsProps) {
  const { t } = useWording()
  const { summary } = usePermissionWords()
  const now = Date.now()
  return (
    <RowList>
      {tokens.map((token) => {
        const { id, name, user, code, permissions, lastUsedAt, revokedAt, revokedBy } = token
        const state = stateOf(token, now)
        const ended = revokedAt !== null && revokedBy !== null
        return (
          <RowListItem
            key={id}
            badge={<Chip size="small" color={COLOURS[state]} label={t(`tokens.state.${state}`)} />}
            action={state === 'active' && <RevokeTokenButton token={token} />}
          >
            <Box sx={{ fontWeight: 600 }}>{name}</Box>
            {owner && (
              <div>
                {t('tokens.owner')} <TextLink to={showPath('accounts', user)}>{user}</TextLink>
              </div>
            )}
            <div>{summary(permissions)}</div>
            <Box sx={{ color: 'text.secondary' }}>
              {[
                lastUsedAt === null
                  ? t('tokens.neverUsed')
                  : t('tokens.lastUsed', { when: localMoment(lastUsedAt) }),
                ended
                  ? t('tokens.revokedBy', { when: localMoment(revokedAt), who: revokedBy })
                  : t('tokens.until', { day: lastDayOf(token) }),
                t('tokens.code', { code }),
              ].join(t('tokens.and'))}
            </Box>
          </RowListItem>
        )
      })}
    </RowList>
  )
}
