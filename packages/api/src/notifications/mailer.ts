import { say } from '@gangyao/domain'
import { createTransport } from 'nodemailer'
import type { Outcome } from './outcome.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

/** Where mail is given up, and from whom it comes. */
export interface MailOptions {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string
  from: string
}

export interface Mailer {
  send(mail: Mail): Promise<Outcome>
}

/** How long a mail server may take for each step, in milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Gives mail to one server, a connection for each: there are few of them in a day. */
export function openMailer({ url, from }: MailOptions): Mailer {
  const { username, hostname, protocol } = new URL(url)
  const transport = createTransport(
    {
      ...{ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true },
      // A password goes over the wire in the open to this machine only.
      requireTLS: username !== '' && protocol === 'smtp:' && !isLoopback(hostname),
    },
    { from },
  )
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({
          ...{ to: { name: '', address: to }, subject, text },
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { is: 'sent' }
      } catch (error) {
        return failure(error)
      }
    },
  }
}

/** What goes wrong before the mail itself is on its way. */
const BEFORE = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EDNS', 'ETLS', 'EAUTH', 'ENOAUTH']

/** An answer of the server, and what happens before the mail is on its way, is known; anything else is not. */
function failure(error: unknown): Outcome {
  const { code, originalCode, responseCode, timeoutType } = Object(error)
  if (code === 'EAUTH')
    return {
      ...{ is: 'refused', again: false },
      problem: say(
        '邮件服务器不接受用户名或密码，请系统管理员核对 GANGYAO_SMTP_URL',
        'The mail server does not accept the user name or password; the system administrator should look at GANGYAO_SMTP_URL',
      ),
    }
  if (typeof responseCode === 'number')
    return {
      ...{ is: 'refused', again: responseCode < 500 },
      problem: say(
        `邮件服务器拒收（${responseCode}）${responseCode < 500 ? '' : '，请核对邮箱地址'}`,
        `The mail server refuses it (${responseCode})${responseCode < 500 ? '' : '; check the address'}`,
      ),
    }
  if (
    BEFORE.includes(code) ||
    BEFORE.includes(originalCode) ||
    ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'].includes(timeoutType)
  )
    return {
      ...{ is: 'refused', again: true },
      problem: say('无法连接邮件服务器', 'The mail server cannot be reached'),
    }
  return {
    is: 'unknown',
    problem: say(
      '发送中与邮件服务器的连接中断，是否送达不明，不再自动重发',
      'The connection to the mail server broke while it was being sent; whether it arrived is not known, and it is not sent again',
    ),
  }
}

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host)
