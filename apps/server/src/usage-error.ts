import type { Bilingual } from '@gangyao/domain'

/** A fault of the call, not of the program: shown as a sentence, without a stack. */
export class UsageError extends Error {
  readonly sentence: Bilingual

  constructor(sentence: Bilingual) {
    super(sentence.en)
    this.name = 'UsageError'
    this.sentence = sentence
  }
}
