import { createHmac } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { aRobot } from '../../test/a-robot.ts'
import { addressOf, type Robot, speak } from './robot.ts'
import { webhookFaults } from './webhook-faults.ts'

const now = new Date('2024-07-01T01:00:00Z')
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
async function listening(answer?: Parameters<typeof aRobot>[0]) {
  const robot = await aRobot(answer)
  closing.push(robot.close)
  const allowed = [robot.origin]
  const wecom: Robot = {
    ...{ kind: 'wecom', secret: null, url: `${robot.origin}/cgi-bin/webhook/send?key=abcdefgh` },
  }
  return {
    ...robot,
    wecom,
    say: (one: Robot, text = '三项待办理') => speak(one, text, { now, allowed }),
  }
}

it('speaks to a WeCom robot as it wants to be spoken to', async () => {
  const { heard, wecom, say } = await listening()
  expect(await say(wecom)).toEqual({ is: 'sent' })
  expect(heard).toMatchObject([{ path: '/cgi-bin/webhook/send', content: '三项待办理' }])
  expect(heard[0]?.query.get('key')).toBe('abcdefgh')
})

it('signs for a DingTalk robot, which checks it', async () => {
  const secret = 'SEC0123456789abcdef'
  const checks: Parameters<typeof aRobot>[0] = ({ query }) => {
    const time = query.get('timestamp') ?? ''
    const sign = createHmac('sha256', secret).update(`${time}\n${secret}`).digest('base64')
    return query.get('sign') === sign && query.get('access_token') === 'token123'
      ? {}
      : { body: { errcode: 310000, errmsg: 'sign not match' } }
  }
  const { origin, say } = await listening(checks)
  const robot: Robot = {
    ...{ kind: 'dingtalk', secret, url: `${origin}/robot/send?access_token=token123` },
  }
  expect(await say(robot)).toEqual({ is: 'sent' })
  expect(await say({ ...robot, secret: 'SECanother-secret' })).toEqual({
    ...{ is: 'refused', again: false },
    problem: {
      zh: '机器人不接受（310000：sign not match）',
      en: 'The robot refuses it (310000: sign not match)',
    },
  })
})

it('writes the signature so that plus and slash arrive', () => {
  // Computed with openssl: printf '1577262236757\nthis is secret' | openssl dgst -sha256 -hmac 'this is secret' -binary | base64
  const url = 'https://oapi.dingtalk.com/robot/send?access_token=token123'
  const robot: Robot = { kind: 'dingtalk', secret: 'this is secret', url }
  const address = addressOf(robot, new Date(1577262236757))
  expect(address.searchParams.get('sign')).toBe('hmPWwU+7lVdm3ZZz0r9tSfx0L4Q26jWOZr9+Gs6EZQM=')
  expect(address.search).not.toMatch(/sign=[^&]*[+/]/)
})

it.each([
  [{ body: { errcode: 45009, errmsg: 'api freq out of limit' } }, 'refused', true],
  [{ body: { errcode: 93000, errmsg: 'invalid webhook url' } }, 'refused', false],
  [{ status: 503 }, 'refused', true],
  [{ status: 404 }, 'refused', false],
  [{ status: 302, headers: { Location: 'http://127.0.0.1:1/' } }, 'refused', false],
  [{ status: 500 }, 'unknown', undefined],
  [{ body: 'ok' }, 'unknown', undefined],
  [null, 'unknown', undefined],
])('knows of the answer %j whether it arrived', async (answer, is, again) => {
  const { wecom, say, heard } = await listening(() => answer)
  expect(await say(wecom)).toMatchObject({ is, ...(again !== undefined && { again }) })
  expect(heard).toHaveLength(1)
})

it('tries again where nobody listens', async () => {
  const { wecom, say, close } = await listening()
  await close()
  expect(await say(wecom)).toMatchObject({ is: 'refused', again: true })
})

it('cuts what is too long at a whole character', async () => {
  const { wecom, say, heard } = await listening()
  await say(wecom, '办'.repeat(900))
  expect(heard[0]?.content).toBe(`${'办'.repeat(666)}…`)
})

const DOOR = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx'
it.each([
  ['http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx'],
  ['https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=693a91f6-7xxx'],
  ['https://evil.example@qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx'],
  ['https://qyapi.weixin.qq.com@evil.example/cgi-bin/webhook/send?key=693a91f6-7xxx'],
  ['https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=693a91f6-7xxx'],
  ['https://qyapi.weixin.qq.com/cgi-bin/gettoken?key=693a91f6-7xxx'],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send'],
  [`${DOOR}&key=other-key-1`],
  [`${DOOR}&debug=1`],
  ['http://127.0.0.1/cgi-bin/webhook/send?key=693a91f6-7xxx'],
  ['http://169.254.169.254/latest/meta-data'],
  ['file:///etc/passwd'],
  ['webhook'],
])('knocks at no other door: %s', async (url) => {
  const robot: Robot = { kind: 'wecom', url, secret: null }
  expect(webhookFaults(robot, []).map(({ field }) => field)).toEqual(['url'])
  expect(await speak(robot, '三', { now, allowed: [] })).toMatchObject({
    is: 'refused',
    again: false,
  })
})

it('knows the doors of both, and asks DingTalk for its secret', () => {
  expect(webhookFaults({ kind: 'wecom', url: DOOR, secret: null }, [])).toEqual([])
  const url = 'https://oapi.dingtalk.com/robot/send?access_token=0123456789'
  expect(webhookFaults({ kind: 'dingtalk', url, secret: 'SEC01234567' }, [])).toEqual([])
  expect(webhookFaults({ kind: 'dingtalk', url, secret: null }, [])).toHaveLength(1)
  expect(webhookFaults({ kind: 'wecom', url, secret: 'SEC01234567' }, [])).toHaveLength(2)
})
