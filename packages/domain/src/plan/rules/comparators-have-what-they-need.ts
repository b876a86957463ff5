import { error, type Rule } from '../finding.ts'
import type { TargetDocument } from '../plan-document.ts'
import { everyTarget } from '../walk.ts'

/** A comparator has the numbers, the scope or the series that it compares with, and no others. */
export const comparatorsHaveWhatTheyNeed: Rule = (document) =>
  everyTarget(document).flatMap(({ entry, path }) =>
    [...lacks(entry), ...hasTooMuch(entry)].map(([code, field, zh, en]) =>
      error(
        code,
        [...path, field],
        `目标 ${entry.code}（${entry.comparator}）${zh}`,
        `Target ${entry.code} (${entry.comparator}) ${en}`,
      ),
    ),
  )

type Fault = [code: string, field: keyof TargetDocument, zh: string, en: string]

function lacks(target: TargetDocument): Fault[] {
  const [value, upper] = [target.value ?? null, target.upper ?? null]
  switch (target.comparator) {
    case 'all':
      return target.scope.kind === 'district' && target.kind !== 'milestone'
        ? [
            [
              'missing-scope',
              'scope',
              '要有范围：某个名录或列出的对象，或改作里程碑（kind: milestone）',
              'needs a scope: a register or a list, or kind: milestone',
            ],
          ]
        : []
    case 'benchmark':
      return target.benchmark === undefined
        ? [
            [
              'missing-benchmark',
              'benchmark',
              '要写明与哪个数列比较（benchmark）',
              'needs the series it is held against (benchmark)',
            ],
          ]
        : []
    case 'between':
      if (value === null || upper === null)
        return [
          [
            'missing-value',
            value === null ? 'value' : 'upper',
            '要有下限（value）和上限（upper）',
            'needs a lower bound (value) and an upper bound (upper)',
          ],
        ]
      return value < upper
        ? []
        : [
            [
              'bounds-reversed',
              'upper',
              `的下限 ${value} 应小于上限 ${upper}`,
              `has the lower bound ${value}, which is not below the upper bound ${upper}`,
            ],
          ]
    default:
      return value === null
        ? [['missing-value', 'value', '要有数值（value）', 'needs a value']]
        : []
  }
}

function hasTooMuch(target: TargetDocument): Fault[] {
  const faults: Fault[] = []
  if (target.comparator !== 'between' && target.upper !== undefined && target.upper !== null)
    faults.push([
      'needless-field',
      'upper',
      '不用上限（upper）；区间请写 between',
      'has no use for upper; a range is written between',
    ])
  if (target.comparator !== 'benchmark' && target.benchmark !== undefined)
    faults.push([
      'needless-field',
      'benchmark',
      '不用 benchmark；与别处比较请写 comparator: benchmark',
      'has no use for benchmark; a comparison with elsewhere is written comparator: benchmark',
    ])
  return faults
}
