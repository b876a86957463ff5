import {
  type Bilingual,
  explainIssue,
  fieldName,
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
  code: 'not-a-plan' | 'unknown-field' | 'missing-field' | 'wrong-value' | 'more-faults'
  path: Path
  place: Place
  message: Bilingual
}

type Issue = z.core.$ZodIssue

/** More than anybody mends in one go; a file of another kind would have one for each line. */
const MOST_FAULTS = 100

/** A file with none of these is about something else. */
const OF_EVERY_PLAN = ['district', 'plan', 'units']

/** What keeps the data from being a plan document, each at its place; the first hundred. */
export function explainDocument(issues: readonly Issue[], source: YamlSource): FormFault[] {
  if (!OF_EVERY_PLAN.some((field) => source.has([field]))) return [notAPlan(source)]
  const single = unfoldIssues(issues.slice(0, MOST_FAULTS + 1)).flatMap(oneByOne)
  const faults = withoutEchoes(single.slice(0, MOST_FAULTS).map((issue) => explain(issue, source)))
  return single.length > MOST_FAULTS ? [...faults, andMore(faults.at(-1))] : faults
}

/** An issue about several unknown fields as one for each of them. */
const oneByOne = (issue: Issue): Issue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, MOST_FAULTS + 1).map((key) => ({ ...issue, keys: [key] }))
    : [issue]

function explain(issue: Issue, source: YamlSource): Told {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  if (issue.code === 'unrecognized_keys') return unknownField(path, issue.keys[0] ?? '', source)
  if (path.length === 0) return notAPlan(source)
  return source.has(path) ? wrongValue(issue, path, source) : missingField(issue, path, source)
}

/** A fault, and the path that would have been right. */
type Told = FormFault & { meant?: Path }

/** A misspelt field is not also told as missing. */
function withoutEchoes(faults: readonly Told[]): FormFault[] {
  const meant = new Set(faults.flatMap((fault) => (fault.meant ? [fault.meant.join('\n')] : [])))
  return faults
    .filter(({ code, path }) => code !== 'missing-field' || !meant.has(path.join('\n')))
    .map(({ meant: _meant, ...fault }) => fault)
}

const notAPlan = (source: YamlSource): FormFault => ({
  code: 'not-a-plan',
  path: [],
  place: source.placeOf([]),
  message: say(
    '这不是一部规划：文件里要有 district、plan、units 等字段',
    'This is not a plan: the file must have the fields district, plan, units and so on',
  ),
})

const andMore = (last: FormFault | undefined): FormFault => ({
  code: 'more-faults',
  path: [],
  place: last?.place ?? FILE_START,
  message: say(
    `还有更多错误没有列出，请先改正以上 ${MOST_FAULTS} 处`,
    `There are more faults than the ${MOST_FAULTS} listed; mend these first`,
  ),
})

function unknownField(path: Path, key: string, source: YamlSource): Told {
  const known = knownKeys(PlanDocument, path)
  const near = nearest(key, known)
  const name = key.length > 40 ? `${key.slice(0, 40)}…` : key
  return {
    code: 'unknown-field',
    path: [...path, key],
    place: source.placeOfKey([...path, key]),
    ...(near === null
      ? {
          message: say(
            `没有“${name}”这个字段；这里可以有 ${known.join('、')}`,
            `There is no field “${name}”; possible here: ${known.join(', ')}`,
          ),
        }
      : {
          message: say(
            `没有“${name}”这个字段，是不是 ${near}？`,
            `There is no field “${name}”; is ${near} meant?`,
          ),
          meant: [...path, near],
        }),
  }
}

function missingField(issue: Issue, path: Path, source: YamlSource): FormFault {
  const field = String(path.at(-1))
  const accepted = issue.code === 'invalid_value' ? explainIssue(issue) : null
  return {
    code: 'missing-field',
    path,
    place: source.placeOf(path),
    message: accepted
      ? say(`缺少 ${named(field)}：${accepted.zh}`, `${field} is missing: ${accepted.en}`)
      : say(`缺少 ${named(field)}`, `${field} is missing`),
  }
}

/** A field as it is written, with its Chinese name. */
function named(field: string): string {
  const { zh } = fieldName(field)
  return zh === field ? field : `${field}（${zh}）`
}

function wrongValue(issue: Issue, path: Path, source: YamlSource): FormFault {
  return {
    code: 'wrong-value',
    path,
    place: source.placeOf(path),
    message: unquoted(issue, source.writtenAt(path)) ?? inField(issue, path),
  }
}

/** Codes and names that happen to look like a number or a truth value: `code: 2024`. */
function unquoted(issue: Issue, written: string | null): Bilingual | null {
  const meansText = issue.code === 'invalid_type' && issue.expected === 'string'
  if (!meansText || written === null || written.length > 40) return null
  switch (typeof issue.input) {
    case 'number':
      return say(
        `${written} 会被读成数字，请加引号："${written}"`,
        `${written} is read as a number; put it in quotes: "${written}"`,
      )
    case 'boolean':
      return say(
        `${written} 会被读成是非值，请加引号："${written}"`,
        `${written} is read as true or false; put it in quotes: "${written}"`,
      )
    default:
      return null
  }
}

function inField(issue: Issue, path: Path): Bilingual {
  const { zh, en } = explainIssue(issue)
  const field = path.findLast((part) => typeof part === 'string')
  return field === undefined ? say(zh, en) : say(`${named(field)}：${zh}`, `${field}: ${en}`)
}
