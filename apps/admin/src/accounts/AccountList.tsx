import AddIcon from '@mui/icons-material/Add'
import { Box } from '@mui/material'
import { Guarded } from '../access/Guarded.tsx'
import { MayLink } from '../access/MayLink.tsx'
import { localMoment } from '../history/local-moment.ts'
import { FilterSelect } from '../list/Filters.tsx'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useRoleNames } from '../people/RoleList.tsx'
import { createPath, showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import { ACCOUNT_STATES, type Account } from './account.ts'
import { StateChips } from './StateChips.tsx'

/** 账号: who can sign in. */
export function AccountList() {
  const { t } = useWording()
  return (
    <Guarded permission="accounts.read" title={t('nav.accounts')}>
      <Accounts />
    </Guarded>
  )
}

function Accounts() {
  const { t } = useWording()
  const roleName = useRoleNames()
  return (
    <ListPage<Account>
      resource="accounts"
      ofPlan={false}
      sort="username"
      title={t('nav.accounts')}
      lead={t('accounts.lead')}
      empty={t('accounts.empty')}
      actions={
        <MayLink
          permission="accounts.write"
          to={createPath('accounts')}
          variant="contained"
          startIcon={<AddIcon />}
        >
          {t('accounts.create')}
        </MayLink>
      }
      filters={
        <FilterSelect
          field="state"
          label={t('accounts.stateIs')}
          choices={ACCOUNT_STATES.map((value) => ({ value, label: t(`accounts.state.${value}`) }))}
        />
      }
      columns={[
        {
          label: 'accounts.person',
          sort: 'username',
          heading: true,
          render: ({ id, username, name }) => (
            <>
              <TextLink to={showPath('accounts', id)}>{name}</TextLink>
              {name !== username && (
                <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{username}</Box>
              )}
            </>
          ),
        },
        {
          label: 'people.role',
          width: '32%',
          onCard: 'bare',
          render: ({ roles }) =>
            roles.map((held) => <div key={`${held.role} ${held.unit}`}>{roleName(held)}</div>),
        },
        {
          label: 'accounts.stateIs',
          sort: 'state',
          badge: true,
          render: (account) => <StateChips account={account} />,
        },
        {
          label: 'accounts.lastSignIn',
          sort: 'lastSignInAt',
          width: '16%',
          render: ({ lastSignInAt }) =>
            lastSignInAt === null ? t('accounts.never') : localMoment(lastSignInAt),
        },
      ]}
    />
  )
}
