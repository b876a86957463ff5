import { error, type Finding, type Path, type Rule } from '../finding.ts'
import type { TargetDocument } from '../plan-document.ts'
import { everyTarget } from '../walk.ts'

/** A comparator has the numbers, the scope or the series that it compares with, and no others. */
export const comparatorsHaveWhatTheyNeed: Rule = (document) =>
  everyTarget(document).flatMap(({ entry, path }) => comparatorFindings(entry, path))

/** What one target lacks, or has too much; findings stand under `path`. */
export const comparatorFindings = (entry: TargetDocument, path: Path): Finding[] =>
  NEEDS.filter(({ isUnmet }) => isUnmet(entry)).map(({ code, field, zh, en }) =>
    error(
      code,
      [...path, field],
      `目标 ${entry.code}（${entry.comparator}）${zh}`,
      `Target ${entry.code} (${entry.comparator}) ${en}`,
    ),
  )

interface Need {
  code: string
  field: keyof TargetDocument
  isUnmet(target: TargetDocument): boolean
  zh: string
  en: string
}

const isNone = (value: number | null | undefined) => value === null || value === undefined

const NEEDS: readonly Need[] = [
  {
    code: 'missing-value',
    field: 'value',
    isUnmet: ({ comparator, value }) =>
      comparator !== 'all' && comparator !== 'benchmark' && isNone(value),
    zh: '要有数值（value）',
    en: 'needs a value',
  },
  {
    code: 'missing-value',
    field: 'upper',
    isUnmet: ({ comparator, upper }) => comparator === 'between' && isNone(upper),
    zh: '要有上限（upper）',
    en: 'needs an upper bound (upper)',
  },
  {
    code: 'bounds-reversed',
    field: 'upper',
    isUnmet: ({ comparator, value, upper }) =>
      comparator === 'between' && (value ?? -Infinity) >= (upper ?? Infinity),
    zh: '的上限（upper）应大于下限（value）',
    en: 'needs an upper bound above its value',
  },
  {
    code: 'missing-scope',
    field: 'scope',
    isUnmet: ({ comparator, scope, kind }) =>
      comparator === 'all' && scope.kind === 'district' && kind !== 'milestone',
    zh: '要有范围（scope）：某个名录或列出的对象；办成一件事则写 kind: milestone',
    en: 'needs a scope, a register or a list; one thing to be done is kind: milestone',
  },
  {
    code: 'missing-benchmark',
    field: 'benchmark',
    isUnmet: ({ comparator, benchmark }) => comparator === 'benchmark' && benchmark === undefined,
    zh: '要写明与哪个数列比较（benchmark）',
    en: 'needs the series it is held against (benchmark)',
  },
  {
    code: 'needless-field',
    field: 'upper',
    isUnmet: ({ comparator, upper }) => comparator !== 'between' && !isNone(upper),
    zh: '不用上限（upper）；区间请写 comparator: between',
    en: 'has no use for upper; a range is written comparator: between',
  },
  {
    code: 'needless-field',
    field: 'benchmark',
    isUnmet: ({ comparator, benchmark }) => comparator !== 'benchmark' && benchmark !== undefined,
    zh: '不用数列（benchmark）；与别处比较请写 comparator: benchmark',
    en: 'has no use for benchmark; a comparison with elsewhere is written comparator: benchmark',
  },
]
