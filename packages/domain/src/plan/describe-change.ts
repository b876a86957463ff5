import { type Bilingual, type Language, say } from '../text/bilingual.ts'
import type { Change, ChangedField } from './diff.ts'
import { fieldName, valueName } from './field-names.ts'
import { RESOURCES, type Resource } from './plan-rows.ts'

const KINDS: Record<Change['kind'], Bilingual> = {
  added: say('新增', 'Added'),
  removed: say('删除', 'Removed'),
  changed: say('修改', 'Changed'),
  moved: say('移动', 'Moved'),
}

const RESOURCE_NAMES: Record<Resource, Bilingual> = {
  districts: say('旗县区', 'district'),
  plans: say('规划', 'plan'),
  units: say('单位', 'unit'),
  actions: say('行动', 'action'),
  projects: say('工程', 'project'),
  safeguards: say('保障措施', 'safeguard'),
  tasks: say('任务', 'task'),
  responsibilities: say('责任分工', 'responsibility'),
  targets: say('目标', 'target'),
  periods: say('周期', 'period'),
  registers: say('名录', 'register'),
  benchmarks: say('对照数列', 'benchmark'),
  amendments: say('调整', 'amendment'),
  memberships: say('成员单位', 'membership of'),
  text: say('印发原文', 'issued text of'),
}

/** One change in one line: `修改目标 T07 培训科技辅导员：数值 40 → 50`. */
export const describeChange = (change: Change): Bilingual =>
  say(describeInChinese(change), describeInEnglish(change))

function describeInChinese({ kind, resource, title, fields = [] }: Change): string {
  const head = `${KINDS[kind].zh}${RESOURCE_NAMES[resource].zh} ${title.zh}`
  return kind === 'changed'
    ? `${head}：${fields.map((field) => describeField(field, 'zh')).join('，')}`
    : head
}

function describeInEnglish({ kind, resource, title, fields = [] }: Change): string {
  const head = `${KINDS[kind].en} ${RESOURCE_NAMES[resource].en} ${title.en}`
  return kind === 'changed'
    ? `${head}: ${fields.map((field) => describeField(field, 'en')).join(', ')}`
    : head
}

/** Many changes, a line each; the records of one kind that only move up or down share one. */
export function describeChanges(changes: readonly Change[]): Bilingual[] {
  return RESOURCES.flatMap((resource) => {
    const own = changes.filter((change) => change.resource === resource)
    const moved = own.filter(({ kind }) => kind === 'moved')
    const rest = own.filter(({ kind }) => kind !== 'moved').map(describeChange)
    if (moved.length < 2) return [...rest, ...moved.map(describeChange)]
    const name = RESOURCE_NAMES[resource]
    return [
      ...rest,
      say(
        `移动${name.zh} ${moved.length} 项（只是次序不同）`,
        `Moved ${moved.length} ${name.en}s (only the order differs)`,
      ),
    ]
  })
}

const LONGEST = 24

/** The field with both its values, or its name alone where they would not fit into the line. */
function describeField({ field, before, after }: ChangedField, language: Language): string {
  const [name, older, newer] = [
    fieldName(field)[language],
    shortValue(field, before, language),
    shortValue(field, after, language),
  ]
  return older === null || newer === null ? name : `${name} ${older} → ${newer}`
}

function shortValue(field: string, value: unknown, language: Language): string | null {
  if (value === null || value === undefined) return language === 'zh' ? '（空）' : '(none)'
  if (typeof value === 'object') return null
  const text = valueName(field, value)[language]
  return text.length > LONGEST || text.includes('\n') ? null : text
}
