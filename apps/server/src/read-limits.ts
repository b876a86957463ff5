import { type Limits, USUAL_LIMITS } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { UsageError } from './usage-error.ts'

const NAMES: Record<string, keyof Limits> = {
  account: 'account',
  address: 'address',
  files: 'files',
  'sign-in': 'signIn',
}

/**
 * How many requests there may be in a minute, where they are others than usual.
 *
 * @example readLimits('account=1200,files=60')
 * @throws UsageError
 */
export function readLimits(text: string | undefined): Limits | undefined {
  if (text?.trim() === 'off') return undefined
  const limits = { ...USUAL_LIMITS }
  for (const part of text?.split(',').filter((one) => one.trim() !== '') ?? []) {
    const [, word = '', count] = /^\s*([a-z-]+)=([1-9]\d{0,6})\s*$/.exec(part) ?? []
    const name = NAMES[word]
    if (!name) throw wrong(part)
    limits[name] = Number(count)
  }
  return limits
}

const wrong = (part: string) =>
  new UsageError(
    say(
      `GANGYAO_LIMITS 中的“${part}”不对，应如 account=600,address=1200,files=30,sign-in=30（每分钟次数），或 off。`,
      `“${part}” in GANGYAO_LIMITS is not right; it looks like account=600,address=1200,files=30,sign-in=30 (a minute), or off.`,
    ),
  )
