import { openQuestions } from '@gangyao/domain'
import { formatFindings, readPlanFile } from '@gangyao/plan-file'
import type { Terminal } from '../terminal.ts'

/** `gangyao plan check FILE`: every fault with its place, then what the text leaves open and how it is read. */
export async function planCheck(file: string, terminal: Terminal): Promise<boolean> {
  const { document, findings } = await readPlanFile(file)
  const questions = document ? openQuestions(document) : []
  const sound = findings.every(({ severity }) => severity !== 'error')
  if (terminal.json) terminal.result({ sound, findings, questions })
  terminal.tell(formatFindings(findings, terminal.language))
  if (questions.length > 0)
    terminal.tell({
      zh: `\n原文有 ${questions.length} 处需要解释，现行口径：`,
      en: `\nHow the text is read, point by point (${questions.length}):`,
    })
  for (const { code, question, questionEn, decision, decisionEn } of questions)
    terminal.tell({
      zh: `\n  ${code}  ${question}\n      → ${decision ?? '尚未确定'}`,
      en: `\n  ${code}  ${questionEn ?? question}\n      → ${decisionEn ?? decision ?? 'not decided'}`,
    })
  return sound
}
