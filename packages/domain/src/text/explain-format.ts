import { CODE_PATTERN } from '../codes/code.ts'
import { PHONE_PATTERN } from '../contacts/contact.ts'
import { DISTRICT_CODE_PATTERN } from '../districts/district.ts'
import { COUNTER_PATTERN } from '../targets/target.ts'
import { type Bilingual, say } from './bilingual.ts'

/** How a text should have been written, with an example. */
export const explainFormat = ({
  format,
  pattern = '',
}: {
  format: string
  pattern?: string | undefined
}): Bilingual =>
  PATTERNS.get(pattern) ??
  FORMATS.get(format) ??
  say('写法不对', 'This is not written in the form expected')

const PATTERNS = new Map([
  [
    String(CODE_PATTERN),
    say(
      '应是代码：以字母或数字开头，只含字母、数字、“.”和“-”，最多 40 个字符，如 A1.2',
      'Must be a code: letters, digits, dots and hyphens, beginning with a letter or digit, at most 40, such as A1.2',
    ),
  ],
  [
    String(COUNTER_PATTERN),
    say(
      '应是“模块.计数来源”，如 activities.lectures',
      'Must be a module and a counter of its, such as activities.lectures',
    ),
  ],
  [
    String(PHONE_PATTERN),
    say(
      '应是电话号码：6 至 24 位数字、空格、“-”和括号，如 13800000000 或 0477-8580000',
      'Must be a telephone number: digits, spaces, hyphens, brackets, such as 0477-8580000',
    ),
  ],
  [
    String(DISTRICT_CODE_PATTERN),
    say('应是六位数字的区划代码，如 150602', 'Must be a six-digit district code such as 150602'),
  ],
])

const FORMATS = new Map(
  Object.entries({
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
  }),
)
