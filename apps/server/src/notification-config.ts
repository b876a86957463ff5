import type { MailOptions } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { UsageError } from './usage-error.ts'

type Environment = Record<string, string | undefined>

/**
 * Where mail is given up, where the server sends any.
 *
 * @throws UsageError when it is set up by half or not as an address
 */
export function readMail({
  GANGYAO_SMTP_URL: url,
  GANGYAO_MAIL_FROM: from,
}: Environment): MailOptions | undefined {
  if (!url && !from) return undefined
  if (!url || !URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new UsageError(
      say(
        'GANGYAO_SMTP_URL 应为邮件服务器的地址，如 smtps://用户名:密码@smtp.example.cn 或 smtp://127.0.0.1:25；用户名和密码中的特殊字符写成 %40 这样的形式。',
        'GANGYAO_SMTP_URL must be the address of a mail server, such as smtps://user:password@smtp.example.cn or smtp://127.0.0.1:25; special characters of user and password are written like %40.',
      ),
    )
  if (!from || !/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(from))
    throw new UsageError(
      say(
        '发送邮件还须设置 GANGYAO_MAIL_FROM，即发件人，如 纲要 <gangyao@example.cn>。',
        'Sending mail takes GANGYAO_MAIL_FROM too, the sender, such as Gangyao <gangyao@example.cn>.',
      ),
    )
  return { url, from }
}

/**
 * Where group robots may live besides the places of their makers, such as a relay of the own network.
 *
 * @example readRobotOrigins('https://relay.example.cn') // ['https://relay.example.cn']
 * @throws UsageError for what is no origin
 */
export const readRobotOrigins = ({ GANGYAO_ROBOT_ORIGINS: text }: Environment): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      if (URL.canParse(part) && /^https?:$/.test(new URL(part).protocol)) {
        const { origin, pathname, search } = new URL(part)
        if (pathname === '/' && search === '') return origin
      }
      throw new UsageError(
        say(
          `GANGYAO_ROBOT_ORIGINS 中的“${part}”应只写到主机名，如 https://relay.example.cn。`,
          `“${part}” in GANGYAO_ROBOT_ORIGINS must end with the host, such as https://relay.example.cn.`,
        ),
      )
    })
