import { say, Webhook } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { decodeRow } from '../database/rows.ts'
import { AppError } from '../errors/app-error.ts'
import type { PersonalKeys } from '../personal/keys.ts'
import { openRecord } from '../personal/personal-table.ts'
import { speak } from '../webhooks/robot.ts'
import { sealedWebhooks, webhooks } from '../webhooks/webhook.table.ts'
import { type Claimed, claimDelivery, giveUpSilent, noteOutcome } from './claim-delivery.ts'
import type { Mailer } from './mailer.ts'
import type { Outcome } from './outcome.ts'
import { readSetting } from './setting.ts'

/** By what messages leave the house. */
export interface Outlets {
  db: Db
  keys: PersonalKeys
  /** Null where the server was given no mail server: mail waits. */
  mailer: Mailer | null
  /** Origins of robots besides the known ones. */
  allowed: readonly string[]
}

/** Sends what is due, one after the other. Several processes may do so on one database. @returns how many */
export async function sendDeliveries(
  outlets: Outlets,
  now: () => Date,
  signal?: AbortSignal,
): Promise<number> {
  const { db, mailer } = outlets
  await giveUpSilent(db, now())
  const channels = [...(mailer ? (['mail'] as const) : []), 'robot' as const]
  for (let sent = 0; ; sent++) {
    const claimed = signal?.aborted ? null : await claimDelivery(db, channels, now())
    if (!claimed) return sent
    await noteOutcome(db, claimed, await send(outlets, claimed, now()), now())
  }
}

async function send(outlets: Outlets, claimed: Claimed, now: Date): Promise<Outcome> {
  try {
    return claimed.channel === 'mail'
      ? await sendMail(outlets, claimed)
      : await sendToRobot(outlets, claimed, now)
  } catch (error) {
    // What does not open was not sent; what nobody foresaw happened before or after, who knows.
    return error instanceof AppError
      ? { is: 'refused', problem: error.detail, again: true }
      : { is: 'unknown', problem: say('发送时出错，是否送达不明', 'It went wrong on the way') }
  }
}

async function sendMail(
  { db, keys, mailer }: Outlets,
  { district, recipient, subject, text }: Claimed,
): Promise<Outcome> {
  const { email } = await readSetting({ db, keys }, district, recipient)
  if (email === null || !mailer)
    return {
      ...{ is: 'refused', again: false },
      problem: say('收件人已不再使用邮件通知', 'This person no longer wishes mail'),
    }
  return mailer.send({ to: email, subject, text })
}

async function sendToRobot(
  { db, keys, allowed }: Outlets,
  { district, recipient, text }: Claimed,
  now: Date,
): Promise<Outcome> {
  const robot = await readRobot({ db, keys }, district, recipient)
  return robot?.enabled
    ? speak(robot, text, { now, allowed })
    : {
        ...{ is: 'refused', again: false },
        problem: say('这个群机器人已停用或删除', 'This robot has been switched off or removed'),
      }
}

/**
 * A robot with its address and secret, for the server’s own use.
 *
 * @throws AppError `unavailable` where they do not open
 */
export async function readRobot(
  { db, keys }: Pick<Outlets, 'db' | 'keys'>,
  district: string,
  code: string,
): Promise<Webhook | null> {
  const row = await db
    .selectFrom('webhook')
    .selectAll()
    .where((eb) => eb.and({ district, code }))
    .executeTakeFirst()
  if (!row) return null
  return Webhook.parse(openRecord(await keys(), sealedWebhooks, district, decodeRow(webhooks, row)))
}
