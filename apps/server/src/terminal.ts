import { createInterface } from 'node:readline'
import { type Readable, Writable } from 'node:stream'
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
  /** @throws Interrupted */
  ask(question: Bilingual): Promise<boolean>
  /** Shows the question and nothing of what is typed. @throws Interrupted */
  askSecret(question: Bilingual): Promise<string>
}

/** A question was answered with Ctrl+C or Ctrl+D: there is nothing more to say. */
export class Interrupted extends Error {}

interface Streams {
  input: Readable & { isTTY?: boolean }
  output: Writable & { isTTY?: boolean }
}

export function openTerminal(
  language: Language,
  json: boolean,
  streams: Streams = { input: process.stdin, output: process.stderr },
): Terminal {
  const { input, output } = streams
  const say = (sentence: Bilingual | string) =>
    typeof sentence === 'string' ? sentence : sentence[language]
  return {
    language,
    json,
    interactive: Boolean(input.isTTY && output.isTTY),
    tell: (sentence) => void output.write(`${say(sentence)}\n`),
    result: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    ask: async (question) =>
      /^(y|yes|是|好)$/i.test((await answer(`${say(question)} [y/N] `, streams)).trim()),
    askSecret: async (question) => {
      output.write(`${say(question)} `)
      try {
        return await answer('', { input, output: nowhere() })
      } finally {
        output.write('\n')
      }
    },
  }
}

/** One line from the keyboard. In terminal mode readline alone echoes, and only to the output it is given. */
const answer = (question: string, { input, output }: Streams) =>
  new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input, output, terminal: true })
    let answered = false
    lines.once('close', () => {
      if (answered) return
      output.write('\n')
      reject(new Interrupted())
    })
    lines.question(question, (line) => {
      answered = true
      lines.close()
      resolve(line)
    })
  })

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })
