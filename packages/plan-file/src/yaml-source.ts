import type { Bilingual, Path } from '@gangyao/domain'
import { say } from '@gangyao/domain'
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { explainYamlError } from './explain-yaml-error.ts'
import type { Place } from './placed-finding.ts'

const MOST_ALIASES = 100

/** A fault of the YAML itself, before anything is known of plans. */
export interface YamlFault {
  code: 'yaml-syntax' | 'duplicate-key' | 'unknown-alias' | 'too-many-aliases' | 'too-deep'
  place: Place
  message: Bilingual
}

/** A YAML text as data, and the way back from the data to the text. */
export interface YamlSource {
  /** Plain data; `undefined` where there are faults. */
  value: unknown
  faults: YamlFault[]
  /** Whether a value is written down at exactly this path. */
  has(path: Path): boolean
  /** The place of the value at a path, or of the nearest one around it that is written down. */
  placeOf(path: Path): Place
  /** The place of the key that a path ends in. */
  placeOfKey(path: Path): Place
  /** A scalar at a path as it stands in the file: `2024`, `true`. */
  writtenAt(path: Path): string | null
  /** The text at a path. */
  textAt(path: Path): string | null
}

export function readYaml(text: string): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // The library compares every key with every other; `duplicateKeys` below does it in one pass.
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const faults = faultsOf(document, text, at)
  return {
    ...evaluate(document, faults),
    has: (path) => descend(document, path).whole,
    placeOf: (path) => at(startOf(descend(document, path).node)),
    placeOfKey: (path) => at(descend(document, path).keyStart),
    writtenAt: (path) => {
      const { node, whole } = descend(document, path)
      return whole && isScalar(node) ? (node.source ?? null) : null
    },
    textAt: (path) => {
      const { node, whole } = descend(document, path)
      return whole && isScalar<unknown>(node) && typeof node.value === 'string' ? node.value : null
    },
  }
}

type At = (offset: number) => Place

function evaluate(
  document: Document.Parsed,
  faults: YamlFault[],
): Pick<YamlSource, 'value' | 'faults'> {
  if (faults.length > 0) return { value: undefined, faults }
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), faults }
  } catch {
    return { value: undefined, faults: [tooManyAliases({ line: 1, column: 1 })] }
  }
}

/** Only the first error of syntax is told: what follows is mostly its echo. */
function faultsOf(document: Document.Parsed, text: string, at: At): YamlFault[] {
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (error)
    return [
      {
        code: error.code === 'RESOURCE_EXHAUSTION' ? 'too-deep' : 'yaml-syntax',
        place: at(error.pos[0]),
        message: explainYamlError(error, text),
      },
    ]
  return [...duplicateKeys(document, at), ...unusableAliases(document, at)]
}

function duplicateKeys(document: Document.Parsed, at: At): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, {
    Map(_key, map) {
      const seen = new Map<string, Node>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        const first = seen.get(name)
        if (!first) seen.set(name, key)
        else {
          const { line } = at(startOf(first))
          faults.push({
            code: 'duplicate-key',
            place: at(startOf(key)),
            message: say(
              `同一处写了两次 ${name}，前一次在第 ${line} 行`,
              `${name} is written twice in one place, first on line ${line}`,
            ),
          })
        }
      }
    },
  })
  return faults
}

function unusableAliases(document: Document.Parsed, at: At): YamlFault[] {
  const anchors = new Set<string>()
  const faults: YamlFault[] = []
  let count = 0
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node)) {
        if (node.anchor) anchors.add(node.anchor)
        return undefined
      }
      const place = at(startOf(node))
      if (!anchors.has(node.source))
        faults.push({
          code: 'unknown-alias',
          place,
          message: say(
            `*${node.source} 指不到任何地方；以星号开头的文字请加引号`,
            `*${node.source} points nowhere; put text that begins with an asterisk in quotes`,
          ),
        })
      count++
      if (count <= MOST_ALIASES) return undefined
      faults.push(tooManyAliases(place))
      return visit.BREAK
    },
  })
  return faults
}

const tooManyAliases = (place: Place): YamlFault => ({
  code: 'too-many-aliases',
  place,
  message: say(
    `别名（*）展开后超过 ${MOST_ALIASES} 处，请直接写出内容`,
    `Aliases (*) expand to more than ${MOST_ALIASES} places; write the content out`,
  ),
})

interface Step {
  node: Node | null
  keyStart: number
  /** Whether the whole path was there. */
  whole: boolean
}

function descend(document: Document.Parsed, path: Path): Step {
  let step: Step = { node: document.contents, keyStart: startOf(document.contents), whole: true }
  for (const part of path) {
    const next = child(resolved(step.node, document), part)
    if (!next) return { ...step, whole: false }
    step = next
  }
  return step
}

const resolved = (node: Node | null, document: Document.Parsed): Node | null =>
  isAlias(node) ? (node.resolve(document) ?? null) : node

function child(node: Node | null, part: string | number): Step | null {
  if (!isCollection(node)) return null
  if (isMap(node)) return childOfMap(node, String(part))
  const item = node.items[Number(part)]
  return isPair(item) || !item
    ? null
    : { node: item as Node, keyStart: startOf(item as Node), whole: true }
}

function childOfMap(map: YAMLMap, name: string): Step | null {
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === name)
  if (!pair || !isScalar(pair.key)) return null
  const keyStart = startOf(pair.key)
  const node = (pair.value ?? null) as Node | null
  return { node: node?.range ? node : pair.key, keyStart, whole: true }
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0
