import { error, type Rule } from '../finding.ts'

/** A district's code begins with that of the league or city above it, 150602 with the 1506 of 150600 (GB/T 2260). */
export const districtsLieInTheirParent: Rule = ({ district: { code, parent } }) => {
  if (!parent) return []
  const stem = parent.replace(/(00){1,2}$/u, '')
  return stem !== parent && code !== parent && code.startsWith(stem)
    ? []
    : [
        error(
          'wrong-parent-district',
          ['district', 'parent'],
          `${parent} 不是 ${code} 的上级：上级代码以 00 结尾，其余各位与下级的开头相同`,
          `${parent} is not above ${code}: the code above ends in 00 and begins as the code below does`,
        ),
      ]
}
