import { Box, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { Guarded } from '../access/Guarded.tsx'
import { useMay } from '../access/use-may.ts'
import { useMe } from '../access/use-me.ts'
import { useWording } from '../messages/use-wording.ts'
import { useWhole } from '../plan/use-whole.ts'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { showPath } from '../shared/paths.ts'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { GrantForm } from './GrantForm.tsx'
import { type HeldRole, peopleOf } from './grants.ts'
import { RoleList } from './RoleList.tsx'

/** 人员与权限: who is what in the district. */
export function PeopleList() {
  const { t } = useWording()
  return (
    <Guarded permission="accounts.read" title={t('nav.people')}>
      <People />
    </Guarded>
  )
}

/** With more people than this there is a field to find one. */
const MANY = 8

function People() {
  const { t } = useWording()
  const { allowed } = useMay('accounts.write')
  const me = useMe()
  const grants = useWhole<HeldRole>('grants', { sort: 'user' })
  const [query, setQuery] = useState('')
  if (!grants) return <Loading />
  const people = peopleOf(grants)
  const shown = people.filter(({ user }) => user.includes(query.trim().toLowerCase()))
  return (
    <Page title={t('nav.people')} lead={t('people.lead')}>
      {allowed && <GrantForm />}
      <Panel
        title={t('people.list', { count: people.length })}
        flush
        aside={
          people.length > MANY && (
            <TextField
              type="search"
              label={t('people.find')}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
              sx={{ maxWidth: 260 }}
            />
          )
        }
      >
        {shown.length === 0 && (
          <Typography sx={{ px: 2.5, pb: 2.5, color: 'text.secondary' }}>
            {t('list.noMatch')}
          </Typography>
        )}
        <RowList>
          {shown.map(({ user, roles }) => (
            <RowListItem key={user}>
              <Box sx={{ fontWeight: 600 }}>
                <TextLink to={showPath('accounts', user)}>{user}</TextLink>
              </Box>
              <RoleList roles={roles} />
              {allowed && user === me.user.toLowerCase() && (
                <Box sx={{ color: 'text.secondary' }}>{t('people.oneself')}</Box>
              )}
            </RowListItem>
          ))}
        </RowList>
      </Panel>
    </Page>
  )
}
