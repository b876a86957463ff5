import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, json, problems, summary } from '../http/contract.ts'

const tags = ['sign-in']

export const User = z
  .object({ id: z.string(), name: z.string(), username: z.string() })
  .meta({ id: 'User' })

const due = {
  mustChange: z.boolean().meta({
    description: 'The password is to be changed first; everything else answers must-change.',
  }),
  mustEnrol: z.boolean().meta({
    description: 'A second factor is to be set up first; everything else answers must-enrol.',
  }),
}

export const SignedIn = z
  .object({
    user: User.nullable().meta({ description: 'Null until the second factor has been given.' }),
    twoFactor: z.boolean().meta({
      description: 'A code is asked for next: /two-factor/verify or /two-factor/recover.',
    }),
    ...due,
  })
  .meta({ id: 'SignedIn' })
export type SignedIn = z.infer<typeof SignedIn>

const Session = z.object({ expiresAt: z.iso.datetime() })
const session = z
  .object({
    session: Session,
    user: User,
    enrolled: z.boolean().meta({ description: 'There is a second factor.' }),
    ...due,
  })
  .nullable()

const Ways = z
  .object({
    password: z.boolean(),
    oidc: z.object({ name: z.string() }).nullable(),
    policy: z.object({
      min: z.int().meta({ description: 'The least length of a password.' }),
      max: z.int(),
      classes: z.int().meta({
        description: 'How many of: capitals, small letters, digits, other characters.',
      }),
      history: z.int().meta({ description: 'So many earlier passwords cannot be used again.' }),
      days: z.int().meta({ description: 'A password is to be changed after; 0: never.' }),
    }),
  })
  .meta({ id: 'Ways' })

const Device = z
  .object({
    id: z.string(),
    current: z.boolean(),
    method: z.enum(['password', 'oidc']),
    createdAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    address: z.string().nullable(),
    agent: z.string().nullable().meta({ description: 'The browser, as it calls itself.' }),
  })
  .meta({ id: 'Device', description: 'A session of one’s own.' })
export type Device = z.infer<typeof Device>

const done = z.object({ success: z.boolean() })
const code = z.string().regex(/^\d{6}$/)
const recoveryCodes = z.array(z.string()).meta({ description: 'Shown this once; each works once.' })
const token = z.string().min(1).max(200).meta({ description: 'From the link.' })
const password = z.strictObject({ password: z.string() })
const newPassword = z.string().max(1000).meta({ description: 'As GET /ways says of passwords.' })
const guarded = [
  'malformed',
  'invalid',
  'unauthenticated',
  'forbidden',
  'rate-limited',
  'unavailable',
] as const

export const ways = createRoute({
  method: 'get',
  path: '/ways',
  tags,
  security: [],
  ...summary('有哪些登录方式，对密码有什么要求', 'Which ways to sign in there are'),
  responses: { 200: json('The ways.', Ways) },
})

export const signInByName = createRoute({
  method: 'post',
  path: '/sign-in/username',
  tags,
  security: [],
  ...summary('登录，会话存于 cookie', 'Sign in; the session comes as a cookie'),
  request: { body: body(z.strictObject({ username: z.string(), password: z.string() })) },
  responses: { 200: json('Signed in, or half way.', SignedIn), ...problems(...guarded) },
})

export const signInByOidc = createRoute({
  method: 'post',
  path: '/sign-in/oidc',
  tags,
  security: [],
  ...summary('经统一身份认证登录：到哪个网址去', 'Sign in elsewhere: the address to go to'),
  responses: {
    200: json('Where to send the browser.', z.object({ url: z.string() })),
    ...problems('forbidden', 'not-found', 'rate-limited', 'unavailable'),
  },
})

export const oidcCallback = createRoute({
  method: 'get',
  path: '/callback/oidc',
  tags,
  security: [],
  ...summary(
    '从统一身份认证回来；转到管理后台，失败时为 /admin/login?refused=oidc',
    'Coming back from there; leads to the panel, or to /admin/login?refused=oidc',
  ),
  request: {
    query: z.object({
      state: z.string().optional(),
      code: z.string().optional(),
      iss: z.string().optional(),
      error: z.string().optional(),
      error_description: z.string().optional(),
    }),
  },
  responses: {
    302: { description: 'To the panel.' },
    ...problems('not-found', 'rate-limited', 'unavailable'),
  },
})

export const currentSession = createRoute({
  method: 'get',
  path: '/get-session',
  tags,
  security: [],
  ...summary('当前登录的是谁；无人登录则为 null', 'Who is signed in; null for nobody'),
  responses: { 200: json('The session.', session), ...problems('unavailable') },
})

export const signOut = createRoute({
  method: 'post',
  path: '/sign-out',
  tags,
  ...summary('退出登录', 'Sign out'),
  responses: { 200: json('Signed out.', done), ...problems('forbidden', 'unavailable') },
})

export const changePassword = createRoute({
  method: 'post',
  path: '/change-password',
  tags,
  ...summary('修改自己的密码', 'Change the own password'),
  request: {
    body: body(
      z.strictObject({
        currentPassword: z.string(),
        newPassword,
        revokeOtherSessions: z.boolean().default(true).meta({
          description: 'Sign out everywhere else; left out: yes.',
        }),
      }),
    ),
  },
  responses: { 200: json('Changed.', SignedIn), ...problems(...guarded) },
})

export const listSessions = createRoute({
  method: 'get',
  path: '/sessions',
  tags,
  ...summary('自己在哪些设备上登录着', 'Where one is signed in'),
  responses: { 200: json('The sessions.', z.array(Device)), ...problems('unauthenticated') },
})

export const endSession = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  tags,
  ...summary('退出其中一处登录', 'End one of the own sessions'),
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: {
    200: json('Ended.', done),
    ...problems('unauthenticated', 'forbidden', 'not-found'),
  },
})

export const endSessions = createRoute({
  method: 'delete',
  path: '/sessions',
  tags,
  ...summary('全部退出，包括这一处', 'Sign out everywhere, here too'),
  responses: { 200: json('Ended.', done), ...problems('unauthenticated', 'forbidden') },
})

export const enableTwoFactor = createRoute({
  method: 'post',
  path: '/two-factor/enable',
  tags,
  ...summary(
    '开始启用两步验证；用验证码确认后生效',
    'Begin with a second factor; it holds once a code has been verified',
  ),
  request: { body: body(password) },
  responses: {
    200: json(
      'For the authenticator app.',
      z.object({
        uri: z.string().meta({ description: 'otpauth://…, for a QR code.' }),
        secret: z.string().meta({ description: 'The same to type in, Base32.' }),
        recoveryCodes,
      }),
    ),
    ...problems(...guarded, 'conflict'),
  },
})

export const verifyTwoFactor = createRoute({
  method: 'post',
  path: '/two-factor/verify',
  tags,
  security: [],
  ...summary(
    '验证码：完成登录，或完成启用',
    'A code from the app: ends signing in, or setting it up',
  ),
  request: { body: body(z.strictObject({ code })) },
  responses: { 200: json('Signed in.', SignedIn), ...problems(...guarded) },
})

export const recoverTwoFactor = createRoute({
  method: 'post',
  path: '/two-factor/recover',
  tags,
  security: [],
  ...summary('用恢复码完成登录', 'A recovery code instead of the app'),
  request: { body: body(z.strictObject({ code: z.string().min(1).max(40) })) },
  responses: { 200: json('Signed in.', SignedIn), ...problems(...guarded) },
})

export const renewRecoveryCodes = createRoute({
  method: 'post',
  path: '/two-factor/recovery-codes',
  tags,
  ...summary('换一批恢复码，旧的作废', 'New recovery codes; the old ones end'),
  request: { body: body(password) },
  responses: { 200: json('The codes.', z.object({ recoveryCodes })), ...problems(...guarded) },
})

export const disableTwoFactor = createRoute({
  method: 'post',
  path: '/two-factor/disable',
  tags,
  ...summary(
    '停用两步验证；角色要求的，须重新启用',
    'Do without; where a role asks for one, another is to be set up',
  ),
  request: { body: body(password) },
  responses: { 200: json('Done.', SignedIn), ...problems(...guarded) },
})

const invited = z.object({
  user: User.omit({ id: true }),
  expiresAt: z.iso.datetime(),
})

export const lookAtInvitation = createRoute({
  method: 'post',
  path: '/invitations/look',
  tags,
  security: [],
  ...summary('这个邀请链接是给谁的', 'Whom the link of an invitation is for'),
  request: { body: body(z.strictObject({ token })) },
  responses: {
    200: json('The invitation.', invited),
    ...problems('malformed', 'invalid', 'not-found', 'rate-limited'),
  },
})

export const acceptInvitation = createRoute({
  method: 'post',
  path: '/invitations/accept',
  tags,
  security: [],
  ...summary(
    '用邀请链接设置密码；链接只能用一次，之后去登录',
    'Set a password by the link, which works once; then sign in',
  ),
  request: { body: body(z.strictObject({ token, password: newPassword })) },
  responses: {
    200: json('The user.', z.object({ user: User.omit({ id: true }) })),
    ...problems('malformed', 'invalid', 'not-found', 'rate-limited'),
  },
})
