import { type Bilingual, say } from '../text/bilingual.ts'
import type { Change, Resource } from './diff.ts'

const KINDS: Record<Change['kind'], Bilingual> = {
  added: say('新增', 'Added'),
  removed: say('删除', 'Removed'),
  changed: say('修改', 'Changed'),
  moved: say('调整次序', 'Moved'),
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
  memberships: say('成员单位', 'membership'),
  text: say('印发原文', 'issued text'),
}

/** One change in one line. */
export function describeChange(change: Change): Bilingual {
  const [kind, resource] = [KINDS[change.kind], RESOURCE_NAMES[change.resource]]
  return say(
    `${kind.zh}${resource.zh} ${change.title.zh}`,
    `${kind.en} ${resource.en} ${change.title.en}`,
  )
}
