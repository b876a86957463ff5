import { question, quoted, type Rule } from '../finding.ts'
import { openQuestions } from '../open-questions.ts'

/** What the text leaves open is decided; until then it stands on the list. */
export const questionsAreDecided: Rule = (document) =>
  openQuestions(document)
    .filter(({ decision }) => decision === null)
    .map((entry) =>
      question(
        'undecided',
        entry.path,
        `${entry.code} 还没有定口径：${quoted(entry.question, 80)}`,
        `${entry.code} is not decided: ${quoted(entry.questionEn ?? entry.question, 120)}`,
      ),
    )
