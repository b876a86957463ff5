import { type RequestEntry, withoutSecrets } from '@gangyao/api'
import { type Bilingual, say } from '@gangyao/domain'
import { type DestinationStream, pino } from 'pino'
import type { LogFormat } from './config.ts'
import type { Terminal } from './terminal.ts'

/** What a server writes down while it is at work. */
export interface Log {
  /** A sentence of its own, about backups for example. */
  tell(sentence: Bilingual | string): void
  /** A failure that belongs to no request, or to a page. */
  fault(line: string): void
  request(entry: RequestEntry): void
}

/** Sentences on standard error for people, or lines of JSON on standard output for programs. */
export const openLog = (
  format: LogFormat,
  terminal: Pick<Terminal, 'language' | 'tell'>,
  output: DestinationStream = process.stdout,
): Log => (format === 'json' ? jsonLog(terminal, output) : prettyLog(terminal))

function jsonLog({ language }: Pick<Terminal, 'language'>, output: DestinationStream): Log {
  const log = pino(
    {
      base: { service: 'gangyao', pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      // None of these is ever handed to the log; should one be, it ends here.
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '***' },
    },
    output,
  )
  return {
    tell: (sentence) => log.info(typeof sentence === 'string' ? sentence : sentence[language]),
    fault: (line) => log.error(withoutSecrets(line)),
    request: ({ level, ...entry }) =>
      log[level](entry, entry.status < 400 ? 'slow request' : 'request failed'),
  }
}

const SECRETS = ['password', 'cookie', 'authorization', 'secret', 'hash', 'phone', 'email']

const prettyLog = ({ tell }: Pick<Terminal, 'tell'>): Log => ({
  tell,
  fault: (line) => tell(withoutSecrets(line)),
  request: (entry) => tell(inWords(entry)),
})

/** POST /api/… → 422 invalid，3 毫秒，用户 wang，请求 5f0c… */
function inWords(entry: RequestEntry): Bilingual {
  const { method, path, status, code, milliseconds, slow, user, request, fault } = entry
  const answer = `${method} ${path} → ${status}${code === null ? '' : ` ${code}`}`
  const why = fault === null ? '' : ` | ${fault}`
  return say(
    `${answer}，${milliseconds} 毫秒${slow ? '（较慢）' : ''}${user === null ? '' : `，用户 ${user}`}，请求 ${request}${why}`,
    `${answer}, ${milliseconds} ms${slow ? ' (slow)' : ''}${user === null ? '' : `, user ${user}`}, request ${request}${why}`,
  )
}
