import { type Bilingual, say } from '@gangyao/domain'
import { type Document, isAlias, isNode, isScalar, type Node, visit, type YAMLMap } from 'yaml'
import { startOf } from './descend.ts'
import { explainYamlError } from './explain-yaml-error.ts'
import { FILE_START, type Place } from './placed-finding.ts'

/** A fault of the YAML itself, before anything is known of plans. */
export interface YamlFault {
  code: 'yaml-syntax' | 'duplicate-key' | 'unknown-alias' | 'too-many-aliases' | 'too-deep'
  place: Place
  message: Bilingual
}

/** A plan has no need of aliases; some tools write a few. */
export const MOST_ALIASES = 100

type At = (offset: number) => Place

const MOST_FAULTS = 100

/** What is wrong with a YAML text, the first hundred faults. Of errors of syntax only the first: what follows is mostly its echo. */
export function faultsOf(document: Document.Parsed, text: string, at: At): YamlFault[] {
  const [error] = [...document.errors, ...document.warnings].sort(
    (one, other) => one.pos[0] - other.pos[0],
  )
  if (!error)
    return [
      ...otherVersion(document),
      ...duplicateKeys(document, at),
      ...unusableAliases(document, at),
    ].slice(0, MOST_FAULTS)
  if (error.code === 'RESOURCE_EXHAUSTION') return [tooDeep(at(error.pos[0]))]
  const { offset, message } = explainYamlError(error, document, text)
  return [{ code: 'yaml-syntax', place: at(offset), message }]
}

/** In YAML 1.1 `no` is a truth value and `2021-01-01` not a text. */
const otherVersion = ({ directives }: Document.Parsed): YamlFault[] =>
  directives.yaml.version === '1.2'
    ? []
    : [
        {
          code: 'yaml-syntax',
          place: FILE_START,
          message: say('请删去 %YAML 这一行', 'Remove the line that begins with %YAML'),
        },
      ]

function duplicateKeys(document: Document.Parsed, at: At): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, {
    Map(_key, map) {
      faults.push(...duplicatesIn(map, at))
    },
  })
  return faults
}

function duplicatesIn(map: YAMLMap, at: At): YamlFault[] {
  const first = new Map<string, Node>()
  return map.items.flatMap(({ key }): YamlFault[] => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    const earlier = first.get(name)
    if (!earlier) {
      first.set(name, key)
      return []
    }
    const { line } = at(startOf(earlier))
    return [
      {
        code: 'duplicate-key',
        place: at(startOf(key)),
        message: say(
          `同一处写了两次 ${name}，前一次在第 ${line} 行`,
          `${name} is written twice in one place, first on line ${line}`,
        ),
      },
    ]
  })
}

function unusableAliases(document: Document.Parsed, at: At): YamlFault[] {
  const anchors = new Set<string>()
  const faults: YamlFault[] = []
  let count = 0
  visit(document, (_key, node) => {
    if (!isNode(node)) return undefined
    if (!isAlias(node)) {
      if (node.anchor) anchors.add(node.anchor)
      return undefined
    }
    count++
    const place = at(startOf(node))
    if (count > MOST_ALIASES) {
      faults.push(tooManyAliases(place))
      return visit.BREAK
    }
    if (!anchors.has(node.source)) faults.push(unknownAlias(node.source, place))
    return undefined
  })
  return faults
}

const unknownAlias = (name: string, place: Place): YamlFault => ({
  code: 'unknown-alias',
  place,
  message: say(
    `*${name} 指不到任何地方；以星号开头的文字请加引号`,
    `*${name} points nowhere; put text that begins with an asterisk in quotes`,
  ),
})

/** Aliases may multiply: a small file that expands to gigabytes is refused. */
export const tooManyAliases = (place: Place): YamlFault => ({
  code: 'too-many-aliases',
  place,
  message: say(
    `别名（*）展开后超过 ${MOST_ALIASES} 处，请直接写出内容`,
    `Aliases (*) expand to more than ${MOST_ALIASES} places; write the content out`,
  ),
})

/** Deeper than the call stack goes; a plan has some ten levels. */
export const tooDeep = (place: Place): YamlFault => ({
  code: 'too-deep',
  place,
  message: say('层次太深，读不下去', 'This is nested too deeply to be read'),
})
