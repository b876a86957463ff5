import type { TranslationMessages } from 'react-admin'
import { evidenceZh } from './evidence.zh.ts'
import { notificationsZh } from './notifications.zh.ts'
import { papersZh } from './papers.zh.ts'
import { reactAdminZh } from './react-admin.zh.ts'
import { reportsZh } from './reports.zh.ts'
import { screensZh } from './screens.zh.ts'
import { sheetsZh } from './sheets.zh.ts'
import { wordsZh } from './words.zh.ts'

/** Every text of the panel, in Chinese. */
export const zh = {
  ra: reactAdminZh,
  resources: {
    actions: { name: '提升行动' },
    projects: { name: '重点工程' },
    tasks: { name: '任务' },
    safeguards: { name: '组织实施' },
    targets: { name: '指标' },
    observations: { name: '数据' },
    units: { name: '单位' },
    plans: { name: '规划' },
    evidence: { name: '佐证材料' },
    contacts: { name: '联络员' },
    tokens: { name: '接口令牌' },
    registers: { name: '名录' },
    benchmarks: { name: '对照数列' },
    amendments: { name: '规划调整' },
    responsibilities: { name: '责任分工' },
    cycles: { name: '填报周期' },
    holidays: { name: '节假日安排' },
    memberships: { name: '成员单位' },
  },
  ...wordsZh,
  ...screensZh,
  ...reportsZh,
  ...notificationsZh,
  ...sheetsZh,
  ...evidenceZh,
  ...papersZh,
} satisfies TranslationMessages
