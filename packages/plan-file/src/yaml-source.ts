import type { Path } from '@gangyao/domain'
import { type Document, isScalar, parseDocument } from 'yaml'
import { descend, startOf } from './descend.ts'
import { placesIn } from './line-places.ts'
import { FILE_START, type Place } from './placed-finding.ts'
import { faultsOf, MOST_ALIASES, tooDeep, tooManyAliases, type YamlFault } from './yaml-faults.ts'

/** A YAML text as data, and the way back from the data to the text. */
export interface YamlSource {
  /** Plain data; `undefined` where there are faults. */
  value: unknown
  faults: YamlFault[]
  /** Whether something is written down at exactly this path. */
  has(path: Path): boolean
  /** The place of the value at a path, or of the nearest one around it that is written down. */
  placeOf(path: Path): Place
  /** The place of the key that a path ends in. */
  placeOfKey(path: Path): Place
  /** A scalar as it stands in the file: `2024`, `true`. */
  writtenAt(path: Path): string | null
  /** The text at a path. */
  textAt(path: Path): string | null
}

/** Reads one YAML document. Never throws: what cannot be read is in the faults. */
export function readYaml(text: string): YamlSource {
  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    // The library compares each key with all others; `faultsOf` looks for duplicates in one pass.
    uniqueKeys: false,
    // Not `silent`, which would also keep quiet about a second document.
    logLevel: 'error',
  })
  const at = placesIn(text)
  const scalarAt = (path: Path) => {
    const { node, whole } = descend(document, path)
    return whole && isScalar(node) ? node : null
  }
  return {
    ...evaluate(document, faultsOf(document, text, at)),
    has: (path) => descend(document, path).whole,
    placeOf: (path) => at(startOf(descend(document, path).node)),
    placeOfKey: (path) => at(startOf(descend(document, path).key)),
    writtenAt: (path) => scalarAt(path)?.source ?? null,
    textAt: (path) => {
      const value = scalarAt(path)?.value
      return typeof value === 'string' ? value : null
    },
  }
}

function evaluate(
  document: Document.Parsed,
  faults: YamlFault[],
): Pick<YamlSource, 'value' | 'faults'> {
  if (faults.length > 0) return { value: undefined, faults }
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), faults }
  } catch (cause) {
    // Aliases of aliases may expand beyond the limit although few are written.
    const fault = cause instanceof ReferenceError ? tooManyAliases(FILE_START) : tooDeep(FILE_START)
    return { value: undefined, faults: [fault] }
  }
}
