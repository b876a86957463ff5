import type { Caller } from '../access/caller.ts'
import { createRouter } from '../http/router.ts'
import { refuseTokens } from '../tokens/refuse-tokens.ts'
import { countUnread, markRead, readInbox } from './inbox.ts'
import { listDeliveries } from './list-deliveries.ts'
import * as contract from './notification.contract.ts'
import type { Outlets } from './send-deliveries.ts'
import { readSetting, saveSetting } from './setting.ts'

/** Everybody’s own inbox; nobody sees another’s. */
export const notificationRoutes = ({ db }: Pick<Outlets, 'db'>, now: () => Date) =>
  createRouter()
    .openapi(contract.list, async (c) => {
      const { district, caller } = c.var
      const { unread, ...paging } = c.req.valid('query')
      const asked = { ...contract.rowsOf(paging), unread: unread === 'true' }
      const { records, total } = await readInbox(db, district, caller, asked)
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.unread, async (c) => {
      const { district, caller } = c.var
      refuseTokens(caller)
      return c.json({ count: await countUnread(db, district, caller.name) }, 200)
    })
    .openapi(contract.read, async (c) => {
      const { district, caller } = c.var
      await markRead(db, district, caller, c.req.valid('json').codes, now())
      return c.json({ count: await countUnread(db, district, caller.name) }, 200)
    })

/** What everybody wishes for themselves. */
export function notificationSettingRoutes({ db, keys, mailer }: Outlets, now: () => Date) {
  const tell = async (district: string, caller: Caller) => {
    refuseTokens(caller)
    return { ...(await readSetting({ db, keys }, district, caller.name)), mail: mailer !== null }
  }
  return createRouter()
    .openapi(contract.readSettings, async (c) =>
      c.json(await tell(c.var.district, c.var.caller), 200),
    )
    .openapi(contract.saveSettings, async (c) => {
      const { district, caller } = c.var
      await saveSetting({ db, keys }, district, c.req.valid('json'), caller, now())
      return c.json(await tell(district, caller), 200)
    })
}

/** What was sent, for the office to see what did not arrive. */
export const deliveryRoutes = ({ db }: Pick<Outlets, 'db'>) =>
  createRouter().openapi(contract.deliveries, async (c) => {
    const { district, caller } = c.var
    const { trouble, ...paging } = c.req.valid('query')
    const asked = { ...contract.rowsOf(paging), trouble: trouble === 'true' }
    const { records, total } = await listDeliveries(db, district, asked, caller)
    return c.json(records, 200, { 'X-Total-Count': String(total) })
  })
