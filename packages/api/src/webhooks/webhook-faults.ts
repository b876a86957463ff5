import { type RobotKind, say, type Webhook } from '@gangyao/domain'
import type { FieldError } from '../errors/app-error.ts'

/**
 * What keeps a robot from being spoken to: it lives at the one address of its maker, or at one that the server was
 * set up to allow, so that nobody makes the server knock at doors of the inner network.
 *
 * @param allowed origins of the server’s configuration, such as `http://127.0.0.1:9000`
 */
export function webhookFaults(
  { kind, url, secret }: Pick<Webhook, 'kind' | 'url' | 'secret'>,
  allowed: readonly string[],
): FieldError[] {
  const faults: FieldError[] = []
  if (!isDoor(kind, url, allowed)) {
    const { origin, path, key } = DOORS[kind]
    faults.push({
      field: 'url',
      message: say(
        `应是机器人设置里给出的地址：${origin}${path}?${key}=…`,
        `Must be the address that the robot was given: ${origin}${path}?${key}=…`,
      ),
    })
  }
  if (kind === 'dingtalk' && secret === null)
    faults.push({
      field: 'secret',
      message: say(
        '请填写加签密钥（机器人的安全设置选“加签”）',
        'Give the signing secret; choose signing in the robot’s security settings',
      ),
    })
  if (kind === 'wecom' && secret !== null)
    faults.push({
      field: 'secret',
      message: say(
        '企业微信群机器人没有密钥，请留空',
        'A WeCom robot has no secret; leave it empty',
      ),
    })
  return faults
}

function isDoor(kind: RobotKind, text: string, allowed: readonly string[]): boolean {
  // What a URL leaves out as it is read would be kept all the same.
  if (!URL.canParse(text) || /[\s\p{C}]/u.test(text)) return false
  const { origin, pathname, searchParams, username, password, hash } = new URL(text)
  if (username !== '' || password !== '' || hash !== '') return false
  if (allowed.includes(origin)) return true
  const door = DOORS[kind]
  return (
    origin === door.origin &&
    pathname === door.path &&
    /^[\w-]{8,200}$/.test(searchParams.get(door.key) ?? '') &&
    [...searchParams.keys()].join() === door.key
  )
}

/** Where each takes messages: address and parameter that names the robot. */
const DOORS: Record<RobotKind, { origin: string; path: string; key: string }> = {
  wecom: { origin: 'https://qyapi.weixin.qq.com', path: '/cgi-bin/webhook/send', key: 'key' },
  dingtalk: { origin: 'https://oapi.dingtalk.com', path: '/robot/send', key: 'access_token' },
}
