import type { Language } from '@gangyao/domain'
import type { PlacedFinding } from './placed-finding.ts'

const WORDS = {
  zh: {
    error: '错误',
    question: '待定',
    summary: (errors: number, questions: number) =>
      errors === 0 && questions === 0
        ? '没有发现问题。'
        : `${errors} 处错误，${questions} 处待定。`,
  },
  en: {
    error: 'error',
    question: 'open',
    summary: (errors: number, questions: number) =>
      errors === 0 && questions === 0
        ? 'Nothing found.'
        : `${count(errors, 'error')}, ${count(questions, 'open question')}.`,
  },
}
const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

/** Findings as lines for a terminal: the errors, then what is open, then how many of each. */
export function formatFindings(findings: readonly PlacedFinding[], language: Language): string {
  const words = WORDS[language]
  const lines = (severity: PlacedFinding['severity']) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(
        ({ file, line, column, message }) =>
          `${file}:${line}:${column}  ${words[severity]}  ${message[language]}`,
      )
  const [errors, questions] = [lines('error'), lines('question')]
  return [errors, questions, [words.summary(errors.length, questions.length)]]
    .filter((group) => group.length > 0)
    .map((group) => group.join('\n'))
    .join('\n\n')
}
