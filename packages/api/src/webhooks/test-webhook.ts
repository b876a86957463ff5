import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { notFound } from '../errors/app-error.ts'
import { momentInChina } from '../http/today.ts'
import type { Outcome } from '../notifications/outcome.ts'
import { type Outlets, readRobot } from '../notifications/send-deliveries.ts'
import { speak } from './robot.ts'
import { webhooks } from './webhook.table.ts'

/**
 * Says in the group that this works, whether the robot is switched on or not.
 *
 * @throws AppError `forbidden`, `not-found`, `unavailable` where its address does not open
 */
export async function testWebhook(
  { db, keys, allowed }: Pick<Outlets, 'db' | 'keys' | 'allowed'>,
  district: string,
  id: string,
  caller: Caller | null,
  now: Date,
): Promise<Outcome> {
  const somebody = requirePermission(caller, 'webhooks.write', { district })
  const robot = await readRobot({ db, keys }, district, id)
  if (!robot) throw notFound(webhooks.noun, id)
  const text = `【测试】纲要系统可以向本群发送填报提醒（${momentInChina(now.toISOString())}）`
  const outcome = await speak(robot, text, { now, allowed })
  await change(db, { district, caller: somebody, now }, async (_, note) => {
    note({
      ...{ action: 'create', resource: webhooks.resource, record: id },
      after: { test: outcome.is },
    })
  })
  return outcome
}
