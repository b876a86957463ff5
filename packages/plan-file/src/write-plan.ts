import { ISSUED_TEXT, PlanDocument } from '@gangyao/domain'
import { canonical } from './canonical.ts'
import { planSchemaText } from './plan-schema.ts'
import { yamlText } from './yaml-text.ts'

/** The files of a plan's folder by name. */
export interface PlanFolder {
  'plan.yaml': string
  'issued.txt': string
  /** For editors, which find it through the first line of `plan.yaml`. */
  'plan.schema.json': string
}

const HEADINGS = new Map<keyof PlanDocument, string>([
  ['district', '旗县区 · District'],
  ['plan', '规划 · Plan'],
  ['basis', '编制依据 · Legal basis'],
  ['questions', '原文留下的问题和口径 · What the text leaves open'],
  ['principles', '基本原则 · Principles'],
  ['lights', '亮灯规则，从上到下，先合先用 · Light rules, first match wins'],
  ['units', '单位 · Units'],
  ['periods', '周期 · Periods'],
  ['terms', '学期 · School terms'],
  ['registers', '名录 · Registers'],
  ['benchmarks', '对照数列：方案以外公布的数 · Benchmarks: figures from outside'],
  ['targets', '总目标 · Targets of the plan as a whole'],
  ['actions', '提升行动 · Actions'],
  ['projects', '重点工程 · Projects'],
  ['safeguards', '组织实施 · Safeguards'],
  ['themeDays', '主题日 · Theme days'],
  ['amendments', '调整：后来的通知改了什么 · Amendments by later notices'],
])

/**
 * A plan as the text files of its folder. Reading them gives the same plan, its issued text under the
 * name `issued.txt`; writing that gives the same files.
 */
export function writePlan(document: PlanDocument, issuedText: string): PlanFolder {
  const plan = { ...document.plan, text: ISSUED_TEXT }
  const written = canonical(PlanDocument, { ...document, plan })
  return {
    'plan.yaml': `# yaml-language-server: $schema=./plan.schema.json\n${yamlText(written, HEADINGS)}`,
    'issued.txt': issuedText,
    'plan.schema.json': planSchemaText(),
  }
}
