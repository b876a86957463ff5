import type { Bilingual } from '@gangyao/domain'

/** A file that is not taken, and why, in a sentence for people. */
export class FileFault extends Error {
  readonly sentence: Bilingual
  /** It is more than may be sent. */
  readonly tooLarge: boolean

  constructor(sentence: Bilingual, options: { cause?: unknown; tooLarge?: boolean } = {}) {
    super(sentence.en, { cause: options.cause })
    this.name = 'FileFault'
    this.sentence = sentence
    this.tooLarge = options.tooLarge ?? false
  }
}
