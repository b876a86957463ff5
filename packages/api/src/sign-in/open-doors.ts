import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, json, problems, summary } from '../http/contract.ts'

const tags = ['sign-in']

const User = z
  .object({ id: z.string(), name: z.string(), username: z.string() })
  .meta({ id: 'User' })

const session = z
  .object({ session: z.object({ expiresAt: z.iso.datetime() }), user: User })
  .nullable()

/** What better-auth answers at the doors we open. */
export const AUTH_CONTRACTS = [
  createRoute({
    method: 'post',
    path: '/sign-in/username',
    tags,
    security: [],
    ...summary('登录，会话存于 cookie', 'Sign in; the session comes as a cookie'),
    request: { body: body(z.object({ username: z.string(), password: z.string() })) },
    responses: {
      200: json('Signed in.', z.object({ user: User })),
      ...problems('malformed', 'invalid', 'unauthenticated', 'forbidden', 'rate-limited'),
    },
  }),
  createRoute({
    method: 'get',
    path: '/get-session',
    tags,
    security: [],
    ...summary('当前登录的是谁；无人登录则为 null', 'Who is signed in; null for nobody'),
    responses: { 200: json('The session.', session), ...problems('unavailable') },
  }),
  createRoute({
    method: 'post',
    path: '/sign-out',
    tags,
    ...summary('退出登录', 'Sign out'),
    responses: {
      200: json('Signed out.', z.object({ success: z.boolean() })),
      ...problems('forbidden', 'unavailable'),
    },
  }),
  createRoute({
    method: 'post',
    path: '/change-password',
    tags,
    ...summary('修改自己的密码', 'Change the own password'),
    request: {
      body: body(
        z.object({
          currentPassword: z.string(),
          newPassword: z.string().min(10).max(128),
          revokeOtherSessions: z.boolean().optional(),
        }),
      ),
    },
    responses: {
      200: json('Changed.', z.object({ user: User })),
      ...problems('malformed', 'invalid', 'unauthenticated', 'forbidden', 'rate-limited'),
    },
  }),
]
export type AuthContract = (typeof AUTH_CONTRACTS)[number]
