import { createHmac } from 'node:crypto'
import { say, type Webhook } from '@gangyao/domain'
import * as z from 'zod'
import type { Outcome } from '../notifications/outcome.ts'
import { webhookFaults } from './webhook-faults.ts'

export type Robot = Pick<Webhook, 'kind' | 'url' | 'secret'>

/** How long a robot may take to answer, in milliseconds, and how long its answer may be, in bytes. */
const PATIENCE = 10_000
const LONGEST_ANSWER = 64 * 1024

/** What a text message may hold, in bytes: WeCom takes 2,048. */
const LONGEST_TEXT = 2000

interface Speaking {
  now: Date
  /** Origins that the server was set up to allow besides the known ones. */
  allowed: readonly string[]
}

/**
 * Says something in a group, as plain text: nobody’s words are read as marks there. The address is looked at once
 * more, and wherever it leads on to nobody follows.
 */
export async function speak(
  robot: Robot,
  text: string,
  { now, allowed }: Speaking,
): Promise<Outcome> {
  const [fault] = webhookFaults(robot, allowed)
  if (fault) return { is: 'refused', problem: fault.message, again: false }
  try {
    const response = await fetch(addressOf(robot, now), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ msgtype: 'text', text: { content: shortened(text) } }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return await outcomeOf(response)
  } catch (error) {
    return failure(error)
  }
}

/**
 * Where a message is posted. DingTalk signs: the time in milliseconds and the secret on two lines, by HMAC-SHA256
 * under the secret, in base64.
 */
export function addressOf({ kind, url, secret }: Robot, now: Date): URL {
  const address = new URL(url)
  if (kind === 'dingtalk' && secret !== null) {
    const timestamp = String(now.getTime())
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
    address.searchParams.set('timestamp', timestamp)
    address.searchParams.set('sign', sign)
  }
  return address
}

const Answer = z.object({ errcode: z.number(), errmsg: z.string().default('') })

/** Busy, or too many messages in a minute: of WeCom, of DingTalk, and of either. */
const LATER = [45009, 130101, -1]

async function outcomeOf(response: Response): Promise<Outcome> {
  const { status } = response
  const parsed = Answer.safeParse(asJson(await startOf(response)))
  if (status === 200 && parsed.success) {
    const { errcode, errmsg } = parsed.data
    if (errcode === 0) return { is: 'sent' }
    const said = errmsg.replace(/\s+/g, ' ').slice(0, 120)
    return {
      ...{ is: 'refused', again: LATER.includes(errcode) },
      problem: say(
        `机器人不接受（${errcode}：${said}）`,
        `The robot refuses it (${errcode}: ${said})`,
      ),
    }
  }
  const problem = say(`机器人答复异常（${status}）`, `The robot answers strangely (${status})`)
  if (status === 429 || status === 503) return { is: 'refused', again: true, problem }
  if (status >= 300 && status < 500) return { is: 'refused', again: false, problem }
  return { is: 'unknown', problem }
}

async function startOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > LONGEST_ANSWER) return ''
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What goes wrong before anything was asked. */
const BEFORE = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED'],
]

function failure(error: unknown): Outcome {
  const { code } = Object(error instanceof Error ? error.cause : undefined)
  if (BEFORE.includes(code))
    return {
      ...{ is: 'refused', again: true },
      problem: say('无法连接机器人的服务器', 'The server of the robot cannot be reached'),
    }
  return {
    is: 'unknown',
    problem: say(
      '机器人没有答复，是否送达不明，不再自动重发',
      'The robot did not answer; whether it arrived is not known, and it is not sent again',
    ),
  }
}

/** As much as fits, whole characters only. */
function shortened(text: string): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= LONGEST_TEXT) return text
  return `${bytes
    .subarray(0, LONGEST_TEXT)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')}…`
}
