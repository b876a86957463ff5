import { expect, it } from 'vitest'
import { readMail, readRobotOrigins } from './notification-config.ts'

it('sends mail where a server and a sender are named, and none where neither is', () => {
  expect(readMail({})).toBeUndefined()
  const url = 'smtps://user:pass%40word@smtp.example.cn'
  for (const from of ['gangyao@example.cn', '纲要 <gangyao@example.cn>'])
    expect(readMail({ GANGYAO_SMTP_URL: url, GANGYAO_MAIL_FROM: from })).toEqual({ url, from })
})

it.each([
  [{ GANGYAO_SMTP_URL: 'smtp://127.0.0.1' }, /GANGYAO_MAIL_FROM/],
  [{ GANGYAO_MAIL_FROM: 'gangyao@example.cn' }, /GANGYAO_SMTP_URL/],
  [{ GANGYAO_SMTP_URL: 'smtp.example.cn', GANGYAO_MAIL_FROM: 'a@b.cn' }, /GANGYAO_SMTP_URL/],
  [{ GANGYAO_SMTP_URL: 'http://127.0.0.1', GANGYAO_MAIL_FROM: 'a@b.cn' }, /GANGYAO_SMTP_URL/],
  [{ GANGYAO_SMTP_URL: 'smtp://127.0.0.1', GANGYAO_MAIL_FROM: 'nobody' }, /GANGYAO_MAIL_FROM/],
  [{ GANGYAO_SMTP_URL: 'smtp://127.0.0.1', GANGYAO_MAIL_FROM: 'a@b.cn\r\nBcc: c@d.cn' }, /FROM/],
])('refuses %j', (environment, reason) => {
  expect(() => readMail(environment)).toThrow(reason)
})

it('knows other places of robots by their origin', () => {
  expect(readRobotOrigins({})).toEqual([])
  const text = 'https://relay.example.cn/, http://127.0.0.1:9000'
  expect(readRobotOrigins({ GANGYAO_ROBOT_ORIGINS: text })).toEqual([
    ...['https://relay.example.cn', 'http://127.0.0.1:9000'],
  ])
  for (const wrong of ['relay.example.cn', 'ftp://relay.example.cn', 'https://a.cn/path'])
    expect(() => readRobotOrigins({ GANGYAO_ROBOT_ORIGINS: wrong })).toThrow(wrong)
})
