import { type Bilingual, say } from '@gangyao/domain'
import type { FieldError } from '../errors/app-error.ts'
import { COMMON_PASSWORDS, KEYBOARD_ROWS } from './common-passwords.ts'
import { DEFAULT_POLICY, LONGEST_PASSWORD, type PasswordPolicy } from './policy.ts'

interface Circumstances {
  policy?: PasswordPolicy
  /** Whose it is to be. */
  username?: string
  field?: string
}

/** What is wrong with a new password, all at once. */
export function passwordFaults(
  password: string,
  { policy = DEFAULT_POLICY.password, username = '', field = 'password' }: Circumstances = {},
): FieldError[] {
  const faults: Bilingual[] = []
  if (password.length < policy.min || password.length > LONGEST_PASSWORD)
    faults.push(lengthFault(policy))
  if (classesOf(password) < policy.classes) faults.push(classesFault(policy))
  if (contains(password, username))
    faults.push(say('密码不能包含用户名', 'A password does not contain the user name'))
  if (isCommon(password))
    faults.push(
      say('这个密码太常见，容易被猜到', 'This password is among those that are guessed first'),
    )
  return faults.map((message) => ({ field, message }))
}

export const reusedPassword = ({ history }: PasswordPolicy): Bilingual =>
  say(`不能与最近 ${history} 次用过的密码相同`, `It must differ from the last ${history} passwords`)

const lengthFault = ({ min }: PasswordPolicy) =>
  say(
    `密码应为 ${min} 至 ${LONGEST_PASSWORD} 个字符`,
    `A password has ${min} to ${LONGEST_PASSWORD} characters`,
  )

const classesFault = ({ classes }: PasswordPolicy) =>
  say(
    `密码须含大写字母、小写字母、数字、其他字符中的至少 ${classes} 种`,
    `A password has at least ${classes} of: capitals, small letters, digits, other characters`,
  )

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

const classesOf = (password: string): number =>
  CLASSES.filter((pattern) => pattern.test(password)).length

/** Two letters happen to be in many words; two characters of a Chinese name do not. */
const contains = (password: string, username: string): boolean =>
  (username.length > 2 || /\p{Script=Han}/u.test(username)) &&
  password.toLowerCase().includes(username.toLowerCase())

function isCommon(password: string): boolean {
  const small = password.toLowerCase()
  const word = bare(small)
  const plain = [...word].map((character) => LOOKS_LIKE[character] ?? character).join('')
  return (
    COMMON_PASSWORDS.has(word) ||
    COMMON_PASSWORDS.has(plain) ||
    KEYBOARD_ROWS.some((row) => row.includes(small))
  )
}

/** Without what people put around a word to please a rule. */
const bare = (text: string): string => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

const LOOKS_LIKE: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}
