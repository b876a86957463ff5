import type * as z from 'zod'
import { type Bilingual, say } from './bilingual.ts'
import { explainFormat } from './explain-format.ts'
import { explainLimit } from './explain-limit.ts'
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

/** The same faults, with those of a union replaced by the faults of the one alternative evidently meant. */
export function unfoldIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue]
    const [meant, second] = issue.errors.filter(fitsOutside)
    if (!meant || second) return [issue]
    return unfoldIssues(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })
}

/** Whether an alternative is at least of the right kind, and fails only in what is inside. */
const fitsOutside = (issues: readonly Issue[]) =>
  !issues.some(
    ({ path, code }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
  )

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
  boolean: say('是非值（true 或 false）', 'true or false'),
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
