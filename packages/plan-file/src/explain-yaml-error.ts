import { type Bilingual, say } from '@gangyao/domain'
import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'
import { startOf } from './descend.ts'

interface Explanation {
  /** Where the person has to look, which is not always where the parser gave up. */
  offset: number
  message: Bilingual
}

/** A fault of YAML syntax in words for somebody who never heard of YAML. */
export function explainYamlError(
  error: YAMLError,
  document: Document.Parsed,
  text: string,
): Explanation {
  const [offset] = error.pos
  for (const { code, like, explain } of KNOWN_FAULTS) {
    if (!code.includes(error.code) || (like && !like.test(error.message))) continue
    const explanation = explain({ offset, document, text })
    if (explanation) return explanation
  }
  return { offset, message: OTHERWISE }
}

interface Situation {
  offset: number
  document: Document.Parsed
  text: string
}

interface KnownFault {
  code: readonly YAMLError['code'][]
  like?: RegExp
  /** `null` where it turns out to be another fault. */
  explain(situation: Situation): Explanation | null
}

const always =
  (zh: string, en: string) =>
  ({ offset }: Situation): Explanation => ({ offset, message: say(zh, en) })

/** The first that fits is told. */
const KNOWN_FAULTS: readonly KnownFault[] = [
  {
    code: ['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'BAD_INDENT'],
    explain: (situation) =>
      /^\s*(- )?[^\s"'#:：]+：/u.test(lineAt(situation))
        ? always(
            '冒号要用半角“:”，后面空一格；这里写成了全角“：”',
            'The colon after a field must be the plain “:” with a space behind it; this is the full-width “：”',
          )(situation)
        : null,
  },
  {
    code: ['MISSING_CHAR', 'UNEXPECTED_TOKEN', 'TAG_RESOLVE_FAILED'],
    explain: (situation) =>
      /[:-]\s+!/u.test(lineAt(situation))
        ? always(
            '文字不能以 ! 开头；请把它放进引号',
            'Text cannot begin with !; put it in quotes',
          )(situation)
        : null,
  },
  {
    code: ['TAB_AS_INDENT'],
    explain: always(
      '缩进用了制表符（Tab），请改用空格',
      'The line is indented with a tab; use spaces',
    ),
  },
  {
    code: ['MISSING_CHAR'],
    like: /closing/u,
    explain: ({ document, offset }) => ({
      offset: lastBefore(document, offset, isQuoted) ?? offset,
      message: say(
        '引号没有配对：从这里开始，没有结束',
        'A quotation mark opens here and never closes',
      ),
    }),
  },
  {
    code: ['BAD_INDENT', 'MISSING_CHAR'],
    like: /flow/iu,
    explain: ({ document, offset }) => ({
      offset: lastBefore(document, offset, isBracketed) ?? offset,
      message: say('括号没有配对：从这里开始，没有结束', 'A bracket opens here and never closes'),
    }),
  },
  {
    code: ['MISSING_CHAR'],
    like: /map values/u,
    explain: always('字段名后面缺少冒号', 'The colon after the field name is missing'),
  },
  {
    code: ['MULTILINE_IMPLICIT_KEY'],
    explain: always(
      '字段名后面缺少冒号，或冒号后面没有空格',
      'The colon after the field name is missing, or the space after the colon',
    ),
  },
  {
    code: ['BLOCK_AS_IMPLICIT_KEY'],
    explain: (situation) =>
      /:(\s|$)/u.test(restOfLine(situation))
        ? always(
            '一行里有两个“: ”；含冒号的文字请整个加引号，下一级字段请另起一行',
            'There are two “: ” on one line; put text with a colon in quotes, and a field below on a line of its own',
          )(situation)
        : { offset: nextWord(situation), message: UNEVEN },
  },
  { code: ['BAD_INDENT'], explain: ({ offset }) => ({ offset, message: UNEVEN }) },
  {
    code: ['BAD_SCALAR_START'],
    explain: always(
      '文字不能以 @、` 或 % 开头；请把它放进引号',
      'Text cannot begin with @, ` or %; put it in quotes',
    ),
  },
  {
    code: ['BAD_DQ_ESCAPE'],
    explain: always(
      '双引号里的反斜杠 \\ 有特殊含义；请改用单引号',
      'A backslash has a meaning of its own inside double quotes; use single quotes',
    ),
  },
  {
    code: ['BAD_ALIAS'],
    explain: always(
      '文字不能以 * 或 & 开头；请把它放进引号',
      'Text cannot begin with * or &; put it in quotes',
    ),
  },
  {
    code: ['MULTIPLE_DOCS'],
    explain: always(
      '一个文件只写一部规划；请删去 --- 或 ... 这一行',
      'One file holds one plan; remove the line --- or ...',
    ),
  },
  {
    code: ['NON_STRING_KEY'],
    explain: always('字段名只能是一个词', 'A field name must be one word'),
  },
]

const UNEVEN = say(
  '缩进不齐：同一级的字段要从同一列开始',
  'The indentation is uneven: fields of one level begin in the same column',
)

const OTHERWISE = say(
  '这里不合 YAML 的写法；请检查缩进、冒号后的空格和引号',
  'This is not proper YAML; look at the indentation, the space after colons, and the quotation marks',
)

const endOfLine = ({ text, offset }: Situation) => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
const lineAt = (situation: Situation) =>
  situation.text.slice(
    situation.text.lastIndexOf('\n', situation.offset - 1) + 1,
    endOfLine(situation),
  )
const restOfLine = (situation: Situation) =>
  situation.text.slice(situation.offset, endOfLine(situation))
const nextWord = (situation: Situation) => {
  const end = endOfLine(situation)
  return end + Math.max(situation.text.slice(end).search(/\S/u), 0)
}

const isQuoted = (node: Node) =>
  isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
const isBracketed = (node: Node) => isCollection(node) && node.flow === true

/** Where the last node of a kind begins before an offset. */
function lastBefore(
  document: Document.Parsed,
  offset: number,
  isMeant: (node: Node) => boolean,
): number | null {
  let last: number | null = null
  visit(document, {
    Value(_key, node) {
      const start = startOf(node)
      if (start < offset && isMeant(node)) last = Math.max(last ?? 0, start)
    },
  })
  return last
}
