import { LANGUAGES, type Language } from '@gangyao/domain'

/**
 * The language of ours that a reader asks for first; Chinese where they name none of them.
 *
 * @example languageOf('fr, en-GB;q=0.8, zh;q=0.5') // 'en'
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters
        .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
        .find(Boolean)
      return { language: tag.split('-')[0], quality: q === undefined ? 1 : Number(q) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  for (const { language } of wanted) {
    const ours = LANGUAGES.find((candidate) => candidate === language)
    if (ours) return ours
  }
  return 'zh'
}

/** The language of a request: what its address says, else what its reader asks for. */
export const languageFor = (
  { req }: { req: { header(name: string): string | undefined } },
  asked?: Language,
): Language => asked ?? languageOf(req.header('accept-language'))
