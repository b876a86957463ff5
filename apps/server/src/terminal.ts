import { createInterface } from 'node:readline/promises'
import type { Bilingual, Language } from '@gangyao/domain'

/** How a command speaks: sentences to people on stderr, results for programs on stdout. */
export interface Terminal {
  language: Language
  /** The caller wants results as JSON. */
  json: boolean
  /** Somebody can answer a question. */
  interactive: boolean
  tell(sentence: Bilingual | string): void
  result(value: unknown): void
  ask(question: Bilingual): Promise<boolean>
  askSecret(question: Bilingual): Promise<string>
}

export function openTerminal(language: Language, json: boolean): Terminal {
  const say = (sentence: Bilingual | string) =>
    typeof sentence === 'string' ? sentence : sentence[language]
  const put = async (question: string, hidden: boolean) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true })
    if (hidden) hideTyping(lines)
    try {
      return await lines.question(question)
    } finally {
      lines.close()
      if (hidden) process.stderr.write('\n')
    }
  }
  return {
    language,
    json,
    interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
    tell: (sentence) => void process.stderr.write(`${say(sentence)}\n`),
    result: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    ask: async (question) =>
      /^(y|yes|是|好)$/i.test((await put(`${say(question)} [y/N] `, false)).trim()),
    askSecret: (question) => put(`${say(question)} `, true),
  }
}

/** Shows the question and nothing of what is typed. */
function hideTyping(lines: ReturnType<typeof createInterface>) {
  let asked = false
  Object.assign(lines, {
    _writeToOutput(text: string) {
      if (!asked) process.stderr.write(text)
      asked = true
    },
  })
}
