import type { Context } from 'hono'
import { noSuchAddress } from '../http/errors.ts'
import { type ApiEnv, createRouter } from '../http/router.ts'
import type { Auth } from '../sign-in/auth.ts'
import * as contract from './account.contract.ts'
import { changeAccount } from './change-account.ts'
import { createAccount } from './create-account.ts'
import { handOver } from './hand-over.ts'
import { inviteAccount } from './invite-account.ts'
import { listAccounts } from './list-accounts.ts'
import { readAccount, readAccounts } from './read-accounts.ts'
import { resetTwoFactor } from './reset-two-factor.ts'
import { unlockAccount } from './unlock-account.ts'

/** The people of a district. None is ever deleted: what they did keeps their name. */
export function accountRoutes(signIn: Auth | undefined) {
  const known = (c: Context<ApiEnv>): Auth => {
    if (!signIn) throw noSuchAddress(c.req.path)
    return signIn
  }
  const one = (c: Context<ApiEnv>, id: string) =>
    readAccount(known(c), known(c).db, c.var.district, id)
  return createRouter()
    .openapi(contract.list, async (c) => {
      const query = c.req.valid('query')
      const { records, total } = await listAccounts(known(c), c.var.district, query)
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.read, async (c) => c.json(await one(c, c.req.valid('param').id), 200))
    .openapi(contract.create, async (c) => {
      const { district, caller } = c.var
      return c.json(await createAccount(known(c), district, c.req.valid('json'), caller), 201)
    })
    .openapi(contract.update, async (c) => {
      const { id } = c.req.valid('param')
      const { district, caller } = c.var
      await changeAccount(known(c), district, id, c.req.valid('json'), caller)
      return c.json(await one(c, id), 200)
    })
    .openapi(contract.invite, async (c) => {
      const { district, caller } = c.var
      return c.json(await inviteAccount(known(c), district, c.req.valid('param').id, caller), 200)
    })
    .openapi(contract.unlock, async (c) => {
      const { id } = c.req.valid('param')
      await unlockAccount(known(c), c.var.district, id, c.var.caller)
      return c.json(await one(c, id), 200)
    })
    .openapi(contract.resetTwoFactor, async (c) => {
      const { id } = c.req.valid('param')
      await resetTwoFactor(known(c), c.var.district, id, c.var.caller)
      return c.json(await one(c, id), 200)
    })
    .openapi(contract.handover, async (c) => {
      const { id } = c.req.valid('param')
      const input = c.req.valid('json')
      const { district, caller } = c.var
      const auth = known(c)
      await handOver(auth, district, id, input, caller)
      const [from = null] = await readAccounts(auth, auth.db, district, id)
      return c.json({ from, to: await one(c, input.to) }, 200)
    })
}
