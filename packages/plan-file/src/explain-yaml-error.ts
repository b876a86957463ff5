import { type Bilingual, say } from '@gangyao/domain'
import type { YAMLError } from 'yaml'

/** A fault of YAML syntax in words for somebody who never heard of YAML. */
export function explainYamlError(error: YAMLError, text: string): Bilingual {
  const line = lineAt(text, error.pos[0])
  if (/^\s*(- )?[^\s"'#:：]+：/u.test(line) && COLON_FAULTS.has(error.code))
    return say(
      '冒号要用半角“:”，后面空一格；这里写成了全角“：”',
      'The colon after a field must be the plain “:” with a space behind it; this is the full-width “：”',
    )
  return (
    SENTENCES.find(({ code, like }) => code === error.code && (!like || like.test(error.message)))
      ?.message ?? OTHERWISE
  )
}

const COLON_FAULTS = new Set([
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
  'BAD_INDENT',
])

const SENTENCES: readonly { code: string; like?: RegExp; message: Bilingual }[] = [
  {
    code: 'TAB_AS_INDENT',
    message: say(
      '缩进用了制表符（Tab），请改用空格',
      'The line is indented with a tab; use spaces',
    ),
  },
  {
    code: 'MISSING_CHAR',
    like: /closing/u,
    message: say('引号没有配对，缺少后一个引号', 'The quotation mark is never closed'),
  },
  {
    code: 'MISSING_CHAR',
    like: /map values/u,
    message: say('字段名后面缺少冒号', 'The colon after the field name is missing'),
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    message: say(
      '字段名后面缺少冒号，或冒号后面没有空格',
      'The colon after the field name is missing, or the space after the colon',
    ),
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: say(
      '一行里有两个“: ”；含冒号的文字请整个加引号，下一级字段请另起一行',
      'There are two “: ” on one line; put text with a colon in quotes, and a field below on a line of its own',
    ),
  },
  {
    code: 'BAD_INDENT',
    like: /Flow/u,
    message: say('方括号或花括号没有配对', 'A square or curly bracket is never closed'),
  },
  {
    code: 'BAD_INDENT',
    message: say(
      '缩进不齐：同一级的字段要从同一列开始',
      'The indentation is uneven: fields of one level begin in the same column',
    ),
  },
  {
    code: 'BAD_SCALAR_START',
    message: say(
      '文字不能以 @、` 或 % 开头；请把它放进引号',
      'Text cannot begin with @, ` or %; put it in quotes',
    ),
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: say(
      '双引号里的反斜杠 \\ 有特殊含义；请改用单引号',
      'A backslash has a meaning of its own inside double quotes; use single quotes',
    ),
  },
  {
    code: 'BAD_ALIAS',
    message: say(
      '文字不能以 * 或 & 开头；请把它放进引号',
      'Text cannot begin with * or &; put it in quotes',
    ),
  },
  {
    code: 'MULTIPLE_DOCS',
    message: say(
      '一个文件只能有一份规划；请删去 --- 或 ... 这一行',
      'One file holds one plan; remove the line --- or ...',
    ),
  },
  {
    code: 'TAG_RESOLVE_FAILED',
    message: say(
      '不支持以 ! 开头的标记；文字请加引号',
      'Tags that begin with ! are not supported; put text in quotes',
    ),
  },
  {
    code: 'NON_STRING_KEY',
    message: say('字段名只能是一个词', 'A field name must be one word'),
  },
  {
    code: 'RESOURCE_EXHAUSTION',
    message: say('层次太深，读不下去', 'This is nested too deeply to be read'),
  },
]

const OTHERWISE = say(
  '这里不合 YAML 的写法；请检查缩进、冒号后的空格和引号',
  'This is not proper YAML; look at the indentation, the space after colons, and the quotation marks',
)

const lineAt = (text: string, offset: number) => {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end)
}
