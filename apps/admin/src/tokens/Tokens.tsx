import AddIcon from '@mui/icons-material/Add'
import { Box, Button, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import { useMe } from '../access/use-me.ts'
import type { Kept } from '../data/records.ts'
import { WHOLE } from '../data/whole.ts'
import { useWording } from '../messages/use-wording.ts'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Panel } from '../shared/Panel.tsx'
import { MadeTokenCard } from './MadeTokenCard.tsx'
import { TokenForm } from './TokenForm.tsx'
import { TokenRows } from './TokenRows.tsx'
import { inOrder, type MadeToken, type Token } from './token.ts'

/** 接口令牌: one's own, and those of the others for whoever looks after accounts. */
export function Tokens() {
  const { t } = useWording()
  const me = useMe().user.toLowerCase()
  const { allowed: seesAll } = useMay('accounts.read')
  const { data, error } = useGetList<Kept<Token>>('tokens', {
    pagination: WHOLE,
    sort: { field: 'createdAt', order: 'DESC' },
  })
  const tokens = data && inOrder(data, Date.now())
  const own = tokens?.filter(({ user }) => user.toLowerCase() === me)
  const others = tokens?.filter(({ user }) => user.toLowerCase() !== me) ?? []
  return (
    <>
      <OwnTokens tokens={own} error={error} />
      {seesAll && others.length > 0 && (
        <Panel title={t('tokens.others', { count: others.length })} flush>
          <TokenRows tokens={others} owner />
        </Panel>
      )}
    </>
  )
}

interface OwnTokensProps {
  tokens: Kept<Token>[] | undefined
  error: Error | null
}

function OwnTokens({ tokens, error }: OwnTokensProps) {
  const { t } = useWording()
  const client = useQueryClient()
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<MadeToken | null>(null)
  const onMade = (token: MadeToken) => {
    setMaking(false)
    setMade(token)
    void client.invalidateQueries({ queryKey: ['tokens'] })
  }
  return (
    <Panel
      title={t('tokens.title')}
      flush
      aside={
        !making &&
        !made && (
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setMaking(true)}>
            {t('tokens.create')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2, px: { xs: 2, sm: 2.5 }, pb: 2.5 }}>
        <Typography sx={{ color: 'text.secondary', maxWidth: '48em' }}>
          {t('tokens.lead')}
        </Typography>
        {making && <TokenForm onMade={onMade} onCancel={() => setMaking(false)} />}
        {made && <MadeTokenCard made={made} onDone={() => setMade(null)} />}
        {error && !tokens && <ErrorNote error={error} />}
        {tokens?.length === 0 && !making && !made && (
          <Typography sx={{ color: 'text.secondary' }}>{t('tokens.empty')}</Typography>
        )}
      </Box>
      {!tokens && !error && <Loading />}
      {tokens && <TokenRows tokens={tokens} />}
    </Panel>
  )
}
