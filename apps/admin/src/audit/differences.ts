import {
  type Change,
  type Difference,
  describeChanges,
  describeDifference,
  fieldName,
  formatNumber,
  type Language,
  RESOURCES,
  valueName,
} from '@gangyao/domain'

/** What a log entry kept of a record, before and after. */
export interface Recorded {
  before: string | null
  after: string | null
}

/** What the machine counts, and what the entry itself says: by whom and when. */
const OWN_BUSINESS = new Set([
  'version',
  'id',
  'district',
  'recordedAt',
  'recordedBy',
  'knownSince',
])

/** Where the record differs from what it was, without what only the machine counts. */
export const differencesOf = ({ before, after }: Recorded): Difference[] =>
  describeDifference(parsed(before), parsed(after)).filter(
    ({ path }) => !OWN_BUSINESS.has(path[0] ?? ''),
  )

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

/** How many entries of a list are written out. */
const MOST = 30

/** What the words that no record holds are called. */
export interface ValueWords {
  nothing: string
  yes: string
  no: string
  more: (count: number) => string
  tooLarge: (bytes: number) => string
  /** What a code stands for, where that is known. */
  known: (field: string, value: unknown) => string | undefined
}

/** A value of a field as people say it; lists a line for each entry. */
export function valueText(
  field: string,
  value: unknown,
  language: Language,
  words: ValueWords,
): string {
  if (value === null || value === undefined || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value !== 'object')
    return words.known(field, value) ?? valueName(field, value)[language]
  if (Array.isArray(value)) {
    if (value.length === 0) return words.nothing
    const lines = changesIn(value)?.map((line) => line[language]) ?? value
    const shown = lines.slice(0, MOST).map((entry) => valueText(field, entry, language, words))
    const rest = lines.length - shown.length
    return [...shown, ...(rest > 0 ? [words.more(rest)] : [])].join('\n')
  }
  if ('$cut' in value) return words.tooLarge(bytesOf(value.$cut))
  if (isBilingual(value)) return value[language]
  const colon = language === 'zh' ? '：' : ': '
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== '')
    .map(
      ([key, part]) =>
        `${fieldName(key)[language]}${colon}${valueText(key, part, language, words)}`,
    )
    .join(language === 'zh' ? '；' : '; ')
}

/** What loading a plan changed, a line each, where that is what the list holds. */
const changesIn = (list: readonly unknown[]) =>
  list.every(isChange) ? describeChanges(list) : undefined

/** A log entry keeps changes whole, as `diffPlans` made them. */
const isChange = (entry: unknown): entry is Change =>
  typeof entry === 'object' &&
  entry !== null &&
  'kind' in entry &&
  'resource' in entry &&
  RESOURCES.some((resource) => resource === entry.resource) &&
  'title' in entry &&
  typeof entry.title === 'object' &&
  entry.title !== null &&
  isBilingual(entry.title)

const bytesOf = (cut: unknown): number =>
  typeof cut === 'object' && cut !== null && 'bytes' in cut ? Number(cut.bytes) : 0

const isBilingual = (value: object): value is Record<Language, string> =>
  'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string'
