import { requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { createRouter } from '../http/router.ts'
import { readRemindable, remindNow } from './remind-now.ts'
import * as contract from './reminder.contract.ts'
import { readSchedule, saveSchedule } from './schedule.ts'

/** When people are reminded, and reminding them by hand. */
export const reminderRoutes = (db: Db, now: () => Date) =>
  createRouter()
    .openapi(contract.readSchedule, async (c) => {
      const { district, caller } = c.var
      requirePermission(caller, 'reminders.read', { district })
      return c.json(await readSchedule(db, district), 200)
    })
    .openapi(contract.saveSchedule, async (c) => {
      const { district, caller } = c.var
      await saveSchedule(db, district, c.req.valid('json'), caller, now())
      return c.json(await readSchedule(db, district), 200)
    })
    .openapi(contract.preview, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      return c.json(
        await snapshot(db, (trx) => readRemindable(trx, district, id, caller, now())),
        200,
      )
    })
    .openapi(contract.remind, async (c) => {
      const { district, caller } = c.var
      return c.json(await remindNow(db, district, c.req.valid('json'), caller, now()), 201)
    })
