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
import { FILE_START, type Place } from './placed-finding.ts'
import type { YamlSource } from './yaml-source.ts'

/** A place where the file does not have the form of a plan. */
export interface FormFault {
  code: 'unknown-field' | 'missing-field' | 'wrong-value' | 'more-faults'
  path: Path
  place: Place
  message: Bilingual
}

type Issue = z.core.$ZodIssue

/** More than anybody mends in one go; a file of another kind would have one for each line. */
const MOST_FAULTS = 100

/** What keeps the data from being a plan document, each at its place; the first hundred. */
export function explainDocument(issues: readonly Issue[], source: YamlSource): FormFault[] {
  const single = unfoldIssues(issues.slice(0, MOST_FAULTS + 1)).flatMap(oneByOne)
  const faults = single.slice(0, MOST_FAULTS).map((issue) => explain(issue, source))
  return single.length > MOST_FAULTS ? [...faults, andMore(faults.at(-1))] : faults
}

/** An issue about several unknown fields as one for each of them. */
const oneByOne = (issue: Issue): Issue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, MOST_FAULTS + 1).map((key) => ({ ...issue, keys: [key] }))
    : [issue]

function explain(issue: Issue, source: YamlSource): FormFault {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  if (issue.code === 'unrecognized_keys') return unknownField(path, issue.keys[0] ?? '', source)
  return source.has(path) ? wrongValue(issue, path, source) : missingField(issue, path, source)
}

const andMore = (last: FormFault | undefined): FormFault => ({
  code: 'more-faults',
  path: [],
  place: last?.place ?? FILE_START,
  message: say(
    `还有更多错误没有列出，请先改正以上 ${MOST_FAULTS} 处`,
    `There are more faults than the ${MOST_FAULTS} listed; mend these first`,
  ),
})

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
