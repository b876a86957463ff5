import type * as z from 'zod'
import { CODE_PATTERN } from '../codes/code.ts'
import { DISTRICT_CODE_PATTERN } from '../districts/district.ts'
import { type Bilingual, say } from './bilingual.ts'
import { nearest } from './nearest.ts'

type Issue = z.core.$ZodIssue
type Of<C extends Issue['code']> = Extract<Issue, { code: C }>

/** What is wrong with one field: `field` is the path with dots, as forms name it; empty for the whole. */
export interface ExplainedIssue {
  field: string
  path: (string | number)[]
  message: Bilingual
}

/**
 * Every fault of a failed parse, in words for the person who filled it in. Parse with
 * `{ reportInput: true }` to have each sentence say what was found instead.
 */
export function explainIssues(error: { issues: readonly Issue[] }): ExplainedIssue[] {
  return unfoldIssues(error.issues).map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    return { field: path.join('.'), path, message: explainIssue(issue) }
  })
}

/**
 * The same faults, with those of a union replaced by the faults of the one alternative that was
 * evidently meant: the one that fits on the outside.
 */
export function unfoldIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue]
    const meant = issue.errors.filter((inner) => inner.every(({ path }) => path.length > 0))
    const [only, second] = meant
    if (!only || second) return [issue]
    return unfoldIssues(only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })
}

/** One fault as a sentence. What was written is repeated only where it is short. */
export function explainIssue(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue)
    case 'invalid_value':
      return explainChoice(issue.values, issue.input)
    case 'too_small':
      return explainLimit(issue.origin, 'least', issue.minimum, issue)
    case 'too_big':
      return explainLimit(issue.origin, 'most', issue.maximum, issue)
    case 'invalid_format':
      return explainFormat(issue)
    case 'not_multiple_of':
      return say(`应是 ${issue.divisor} 的倍数`, `Must be a multiple of ${issue.divisor}`)
    case 'unrecognized_keys':
      return explainKeys(issue.keys)
    case 'invalid_union':
      return explainUnion(issue)
    case 'invalid_key':
      return explainNested(issue.issues, say('名称不合要求', 'The name is not allowed'))
    case 'invalid_element':
      return explainNested(issue.issues, say('其中一项不合要求', 'One of the items is not right'))
    case 'custom':
      return explainCustom(issue)
  }
}

const KINDS: Record<string, Bilingual> = {
  string: say('文字', 'text'),
  number: say('数字', 'a number'),
  int: say('整数', 'a whole number'),
  bigint: say('整数', 'a whole number'),
  boolean: say('true（是）或 false（否）', 'true or false'),
  date: say('日期', 'a date'),
  array: say('列表', 'a list'),
  tuple: say('列表', 'a list'),
  set: say('列表', 'a list'),
  object: say('一组字段', 'a group of fields'),
  record: say('一组字段', 'a group of fields'),
  map: say('一组字段', 'a group of fields'),
  file: say('文件', 'a file'),
  NaN: say('算不出的数', 'not a number'),
  nan: say('算不出的数', 'not a number'),
  Infinity: say('无穷大', 'an infinite number'),
  '-Infinity': say('无穷大', 'an infinite number'),
}

function explainType(issue: Of<'invalid_type'>): Bilingual {
  const wanted = KINDS[issue.expected]
  const found = receivedKind(issue)
  if (found === 'undefined')
    return wanted
      ? say(`缺少这一项，应填${wanted.zh}`, `This is missing; give ${wanted.en}`)
      : say('缺少这一项', 'This is missing')
  if (found === 'null')
    return say('这一项是空的，请填写或整项删去', 'This is empty; fill it in or leave it out')
  if (!wanted) return say('这里不应有内容', 'Nothing is expected here')
  const seen = found === null || found === issue.expected ? undefined : KINDS[found]
  if (issue.expected === 'int' && found === 'number')
    return say('应填整数，不带小数', 'Give a whole number, without decimals')
  return seen
    ? say(`应填${wanted.zh}，这里却是${seen.zh}`, `Give ${wanted.en}; this is ${seen.en}`)
    : say(`应填${wanted.zh}`, `Give ${wanted.en}`)
}

/** What stood in the place, as a word; `null` where the parse did not keep it. */
function receivedKind(issue: Of<'invalid_type'>): string | null {
  if (!('input' in issue)) return /received (\S+)$/.exec(issue.message)?.[1] ?? null
  const { input } = issue
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'array'
  return typeof input === 'number' && !Number.isFinite(input) ? String(input) : typeof input
}

function explainChoice(values: readonly unknown[], input: unknown): Bilingual {
  const [only] = values
  if (values.length === 1)
    return only === ''
      ? say('只能留空', 'Must be left empty')
      : say(`只能是 ${only}`, `Must be ${only}`)
  const list = values.map((value) => (value === '' ? '“”' : String(value)))
  const near = isShortText(input) ? nearest(input, list) : null
  return near === null
    ? say(`只能填其中之一：${list.join('、')}`, `Must be one of: ${list.join(', ')}`)
    : say(
        `没有“${input}”这个值，是不是“${near}”？可填：${list.join('、')}`,
        `There is no value “${input}”; is “${near}” meant? Accepted: ${list.join(', ')}`,
      )
}

interface Limit {
  inclusive?: boolean | undefined
  exact?: boolean | undefined
}

function explainLimit(
  origin: string,
  side: 'least' | 'most',
  bound: number | bigint | string,
  { inclusive = true, exact = false }: Limit,
): Bilingual {
  const size = SIZES[origin]
  if (!size) return explainBound(side, bound, inclusive)
  if (exact)
    return say(`应正好是 ${bound} ${size.zh}`, `Must be exactly ${bound} ${plural(size, bound)}`)
  if (side === 'least')
    return bound === 1
      ? say(origin === 'string' ? '不能为空' : '至少要有一项', 'Must not be empty')
      : say(`至少要有 ${bound} ${size.zh}`, `Must have at least ${bound} ${plural(size, bound)}`)
  return say(`最多 ${bound} ${size.zh}`, `Must have at most ${bound} ${plural(size, bound)}`)
}

const SIZES: Record<string, Bilingual> = {
  string: say('个字', 'character'),
  array: say('项', 'item'),
  set: say('项', 'item'),
  map: say('项', 'item'),
  file: say('字节', 'byte'),
}
const plural = ({ en }: Bilingual, count: number | bigint | string) => (count === 1 ? en : `${en}s`)

function explainBound(
  side: 'least' | 'most',
  bound: number | bigint | string,
  inclusive: boolean,
): Bilingual {
  if (side === 'least')
    return inclusive
      ? say(`不能小于 ${bound}`, `Must not be less than ${bound}`)
      : say(`必须大于 ${bound}`, `Must be more than ${bound}`)
  return inclusive
    ? say(`不能大于 ${bound}`, `Must not be more than ${bound}`)
    : say(`必须小于 ${bound}`, `Must be less than ${bound}`)
}

const PATTERNS = new Map([
  [
    String(CODE_PATTERN),
    say(
      '应是代码：以字母或数字开头，只含字母、数字、“.”和“-”，最多 40 个字符，如 A1.2',
      'Must be a code: letters, digits, dots and hyphens, beginning with a letter or digit, at most 40, such as A1.2',
    ),
  ],
  [
    String(DISTRICT_CODE_PATTERN),
    say('应是六位数字的区划代码，如 150602', 'Must be a six-digit district code such as 150602'),
  ],
])

const FORMATS: Record<string, Bilingual> = {
  date: say(
    '应是确有其日的日期，写成 2024-06-30 的样子',
    'Must be a day that exists, written like 2024-06-30',
  ),
  datetime: say(
    '应是日期和时间，写成 2024-06-30T08:00:00Z 的样子',
    'Must be a date and time, written like 2024-06-30T08:00:00Z',
  ),
  time: say('应是时间，写成 08:30:00 的样子', 'Must be a time, written like 08:30:00'),
  email: say('应是电子邮箱地址', 'Must be an e-mail address'),
  url: say('应是网址，以 https:// 开头', 'Must be a web address beginning with https://'),
  uuid: say('应是 UUID', 'Must be a UUID'),
}

const explainFormat = (issue: Of<'invalid_format'>): Bilingual =>
  PATTERNS.get(issue.pattern ?? '') ??
  FORMATS[issue.format] ??
  say('写法不对', 'This is not written in the form expected')

function explainKeys(keys: readonly string[]): Bilingual {
  const shown = keys.slice(0, 5).map(clip)
  const more = keys.length - shown.length
  return say(
    `不认识的字段：${shown.join('、')}${more > 0 ? `等 ${keys.length} 个` : ''}`,
    `Unknown ${keys.length === 1 ? 'field' : 'fields'}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  )
}

function explainUnion(issue: Of<'invalid_union'>): Bilingual {
  if ('options' in issue && issue.options)
    return explainChoice(issue.options, discriminatorIn(issue.input, issue.discriminator))
  const ways = issue.errors.flatMap(([first]) => (first ? [explainIssue(first)] : []))
  if (ways.length === 0) return say('写法不对', 'This is not written in the form expected')
  return say(ways.map(({ zh }) => zh).join('；或者：'), ways.map(({ en }) => en).join('; or: '))
}

function discriminatorIn(input: unknown, name: string | undefined): unknown {
  return typeof input === 'object' && input !== null && name !== undefined
    ? Object.entries(input).find(([key]) => key === name)?.[1]
    : undefined
}

function explainNested(issues: readonly Issue[], otherwise: Bilingual): Bilingual {
  const [first] = issues
  if (!first) return otherwise
  const inner = explainIssue(first)
  return say(`${otherwise.zh}：${inner.zh}`, `${otherwise.en}: ${inner.en}`)
}

/** A rule of our own brings its sentences as `params: { zh, en }`. */
function explainCustom({ params, message }: Of<'custom'>): Bilingual {
  const { zh, en } = params ?? {}
  if (typeof zh === 'string' && typeof en === 'string') return say(zh, en)
  return message === 'Invalid input'
    ? say('不合要求', 'This is not allowed')
    : say(message, message)
}

const SHORT = 40
const isShortText = (input: unknown): input is string =>
  typeof input === 'string' && input !== '' && input.length <= SHORT
const clip = (text: string) => `“${text.length > SHORT ? `${text.slice(0, SHORT)}…` : text}”`
