import type { Path } from '@gangyao/domain'
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
} from 'yaml'

/** Where a path leads in a YAML document. */
export interface Step {
  node: Node | null
  /** The key the node stands under; the node itself in a list. */
  key: Node | null
  /** Whether the whole path is written down, or only its beginning. */
  whole: boolean
}

/** Follows a path of keys and indexes as far as it is written down. */
export function descend(document: Document.Parsed, path: Path): Step {
  const root = document.contents
  let step: Step = { node: root, key: root, whole: true }
  for (const part of path) {
    const next = below(resolve(step.node, document), part)
    if (!next) return { ...step, whole: false }
    step = next
  }
  return step
}

export const startOf = (node: Node | null): number => node?.range?.[0] ?? 0

const resolve = (node: Node | null, document: Document.Parsed): Node | null =>
  isAlias(node) ? (node.resolve(document) ?? null) : node

function below(node: Node | null, part: string | number): Step | null {
  if (isMap(node)) return belowKey(node, String(part))
  const item = isSeq(node) ? node.items[Number(part)] : null
  return isNode(item) ? { node: item, key: item, whole: true } : null
}

function belowKey(map: YAMLMap, name: string): Step | null {
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === name)
  if (!pair || !isNode(pair.key)) return null
  const value = isNode(pair.value) && pair.value.range ? pair.value : pair.key
  return { node: value, key: pair.key, whole: true }
}
