import { createRouter } from '../http/router.ts'
import * as contract from './auth.contract.ts'
import type { Door } from './auth.routes.ts'
import { acceptInvitation, lookAtInvitation } from './invitations.ts'

/** The one-time link by which a password is set. */
export const invitationRoutes = (door: Door) =>
  createRouter()
    .openapi(contract.lookAtInvitation, async (c) =>
      c.json(await lookAtInvitation(door.auth(c), c.req.valid('json').token), 200),
    )
    .openapi(contract.acceptInvitation, async (c) =>
      c.json(await acceptInvitation(door.auth(c), c.req.valid('json'), door.from(c)), 200),
    )
