import {
  type Bilingual,
  explainIssue,
  nearest,
  type Path,
  PlanDocument,
  say,
  unfoldIssues,
} from '@gangyao/domain'
import type * as z from 'zod'
import { knownKeys } from './known-keys.ts'
import type { Place } from './placed-finding.ts'
import type { YamlSource } from './yaml-source.ts'

/** A place where the file does not have the form of a plan. */
export interface FormFault {
  code: 'unknown-field' | 'missing-field' | 'wrong-value'
  path: Path
  place: Place
  message: Bilingual
}

type Issue = z.core.$ZodIssue

/** What keeps the data from being a plan document, each at its place. */
export function explainDocument(issues: readonly Issue[], source: YamlSource): FormFault[] {
  return unfoldIssues(issues).flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField(path, key, source))
    return [source.has(path) ? wrongValue(issue, path, source) : missingField(issue, path, source)]
  })
}

function unknownField(path: Path, key: string, source: YamlSource): FormFault {
  const known = knownKeys(PlanDocument, path)
  const near = nearest(key, known)
  const name = key.length > 40 ? `${key.slice(0, 40)}…` : key
  return {
    code: 'unknown-field',
    path: [...path, key],
    place: source.placeOfKey([...path, key]),
    message: near
      ? say(
          `没有“${name}”这个字段，是不是 ${near}？`,
          `There is no field “${name}”; is ${near} meant?`,
        )
      : say(
          `没有“${name}”这个字段；这里可以有 ${known.join('、')}`,
          `There is no field “${name}”; possible here: ${known.join(', ')}`,
        ),
  }
}

function missingField(issue: Issue, path: Path, source: YamlSource): FormFault {
  const field = path.at(-1)
  const { zh, en } = explainIssue(issue)
  return {
    code: 'missing-field',
    path,
    place: source.placeOf(path),
    message: say(`${field}：${zh}`, `${field}: ${en}`),
  }
}

function wrongValue(issue: Issue, path: Path, source: YamlSource): FormFault {
  return {
    code: 'wrong-value',
    path,
    place: source.placeOf(path),
    message: unquoted(issue, source.writtenAt(path)) ?? inField(issue, path),
  }
}

/** Codes and names that happen to look like a number: `code: 2024`. */
function unquoted(issue: Issue, written: string | null): Bilingual | null {
  const meansText = issue.code === 'invalid_type' && issue.expected === 'string'
  if (!meansText || written === null || !/\S/u.test(written) || written.length > 40) return null
  if (typeof issue.input !== 'number' && typeof issue.input !== 'boolean') return null
  return say(
    `${written} 会被读成数字或是非，请加引号：'${written}'`,
    `${written} is read as a number or a truth value; put it in quotes: '${written}'`,
  )
}

function inField(issue: Issue, path: Path): Bilingual {
  const { zh, en } = explainIssue(issue)
  const field = path.findLast((part) => typeof part === 'string')
  return field === undefined ? say(zh, en) : say(`${field}：${zh}`, `${field}: ${en}`)
}
