import { AccessRole, Code } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, page, problems, summary } from '../http/contract.ts'
import { listQuerySchema } from '../http/list-query-schema.ts'

const tags = ['accounts']

export const AccountState = z
  .enum(['invited', 'active', 'disabled'])
  .meta({ id: 'AccountState', description: 'Invited: has not used the link yet.' })
export type AccountState = z.infer<typeof AccountState>

const username = z.string().meta({ description: 'The user name; it never changes.' })
const name = z.string().trim().min(1).max(60).meta({ description: 'What the person is called.' })
const instant = z.iso.datetime().nullable()

/** What a list can be filtered and sorted by. */
export const AccountFields = z.object({
  username,
  name,
  state: AccountState,
  twoFactor: z.boolean(),
  mustChange: z.boolean(),
  lastSignInAt: instant,
})

export const Account = z
  .object({
    id: username,
    ...AccountFields.shape,
    roles: z.array(z.object({ role: AccessRole, unit: Code.nullable() })).meta({
      description: 'What they are in this district.',
    }),
    invitedUntil: instant.meta({ description: 'How long the open link works.' }),
    lockedUntil: instant.meta({ description: 'After too many failures.' }),
    passwordAt: instant.meta({ description: 'When the password was set; null: there is none.' }),
    shared: z.boolean().meta({
      description: 'Belongs to another district too, so that this one alone cannot change it.',
    }),
    version: z.int().min(1),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

const Invitation = z
  .object({
    link: z.string().meta({
      description: 'A path of the panel, /admin/invitation#…; shown this once.',
    }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' })

export const WithInvitation = z
  .object({ account: Account, invitation: Invitation.nullable() })
  .meta({ id: 'AccountWithInvitation' })
export type WithInvitation = z.infer<typeof WithInvitation>

export const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  ...summary('列出在本区有角色或由本区邀请的人', 'List who has a role here or was invited here'),
  request: { query: listQuerySchema(AccountFields) },
  responses: { 200: page('accounts', Account), ...problems('malformed', 'unknown-field') },
})

const found = json('The account.', Account)

export const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  ...summary('读取一个账号', 'Read one account'),
  request: { params: byId },
  responses: { 200: found, ...problems('not-found') },
})

export const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary(
    '新建账号；不给密码则得到邀请链接，给了则首次登录须改',
    'Add an account: with a link to set the password, or with one that is to be changed',
  ),
  request: {
    body: body(
      z
        .strictObject({
          username: z.string(),
          name: z.string(),
          password: z.string().max(1000).nullable().default(null),
        })
        .meta({ id: 'NewAccount' }),
    ),
  },
  responses: {
    201: json('The account.', WithInvitation),
    ...problems('malformed', 'forbidden', 'invalid', 'conflict'),
  },
})

export const update = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  ...summary(
    '改姓名，停用或恢复；停用即全部退出',
    'Change the name, disable or enable; whoever is disabled is signed out',
  ),
  request: {
    params: byId,
    body: body(
      z
        .strictObject({ name, disabled: z.boolean(), version: z.int().min(1) })
        .meta({ id: 'ChangedAccount' }),
    ),
  },
  responses: {
    200: found,
    ...problems('malformed', 'forbidden', 'not-found', 'invalid', 'stale', 'conflict'),
  },
})

const verb = { request: { params: byId } }
const refused = problems('forbidden', 'not-found', 'conflict')

export const invite = createRoute({
  method: 'post',
  path: '/{id}/invite',
  tags,
  ...summary(
    '发一个新的链接来设置密码；旧密码、旧链接和登录作废',
    'A new link to set the password by; the old password, link and sessions end',
  ),
  ...verb,
  responses: { 200: json('The link.', WithInvitation), ...refused },
})

export const unlock = createRoute({
  method: 'post',
  path: '/{id}/unlock',
  tags,
  ...summary('解除因多次失败而来的锁定', 'Let somebody try again after too many failures'),
  ...verb,
  responses: { 200: found, ...refused },
})

export const resetTwoFactor = createRoute({
  method: 'post',
  path: '/{id}/reset-two-factor',
  tags,
  ...summary(
    '清除两步验证，如手机丢失；登录全部退出',
    'Clear the second factor, for a lost phone; all sessions end',
  ),
  ...verb,
  responses: { 200: found, ...refused },
})

export const handover = createRoute({
  method: 'post',
  path: '/{id}/handover',
  tags,
  ...summary('把一个人在本区的全部角色移交给接任者', 'Move all roles here to a successor'),
  request: {
    params: byId,
    body: body(
      z
        .strictObject({
          to: z.string().meta({ description: 'The user name of the successor.' }),
          disable: z.boolean().default(false),
        })
        .meta({ id: 'Handover' }),
    ),
  },
  responses: {
    200: json(
      'Both accounts.',
      z.object({
        from: Account.nullable().meta({
          description: 'Null once nothing ties them to the district.',
        }),
        to: Account,
      }),
    ),
    ...problems('malformed', 'forbidden', 'not-found', 'invalid', 'conflict'),
  },
})
