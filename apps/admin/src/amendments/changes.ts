import {
  type AmendmentRule,
  amendmentsOn,
  type TargetAmendment,
  type TargetRule,
  type TaskAmendment,
  targetOn,
} from '@gangyao/domain'

/** What a change may be about, in the order it is told. A title comes with its English, as does a measure. */
export const CHANGE_FIELDS = [
  'title',
  'comparator',
  'value',
  'upper',
  'tolerance',
  'measure',
  'due',
  'scope',
  'breakdown',
  'obligation',
  'clause',
] as const
export type ChangeField = (typeof CHANGE_FIELDS)[number]

const KEYS: Partial<Record<ChangeField, readonly string[]>> = {
  title: ['title', 'titleEn'],
  measure: ['measure', 'measureEn'],
}

/** The keys of the record that a field stands for. */
export const keysOf = (field: ChangeField): readonly string[] => KEYS[field] ?? [field]

/** What a change names; what it does not name stays as it was. */
export function changedFields(change: TargetAmendment | TaskAmendment): ChangeField[] {
  const given = new Set(
    Object.entries(change).flatMap(([key, value]) => (value === undefined ? [] : [key])),
  )
  return CHANGE_FIELDS.filter((field) => keysOf(field).some((key) => given.has(key)))
}

/** The amendments that are in force already when one comes into force. */
export function earlierThan(
  all: readonly AmendmentRule[],
  amendment: AmendmentRule,
): AmendmentRule[] {
  const others = all.filter(({ code }) => code !== amendment.code)
  const inForce = amendmentsOn([...others, amendment], amendment.effective)
  return inForce.slice(0, inForce.indexOf(amendment))
}

/** A target as it is just before an amendment, and as the amendment makes it. */
export function beforeAndAfter<T extends TargetRule>(
  target: T,
  all: readonly AmendmentRule[],
  amendment: AmendmentRule,
): { before: T; after: T } {
  const { effective } = amendment
  const before = targetOn(target, earlierThan(all, amendment), effective)
  return { before, after: targetOn(before, [amendment], effective) }
}

interface Written {
  targets?: readonly object[] | null
  tasks?: readonly object[] | null
}

/** The form's values as the API takes them: a change names only what it changes. */
export function tidyAmendment<T extends object>(values: T): T {
  const { targets, tasks }: Written = values
  return { ...values, targets: (targets ?? []).map(tidy), tasks: (tasks ?? []).map(tidy) }
}

/** An emptied breakdown is one taken back; anything else left empty was not changed. */
const tidy = (change: object) =>
  Object.fromEntries(
    Object.entries(change).flatMap(([key, value]) =>
      value === null ? (key === 'breakdown' ? [[key, []]] : []) : [[key, value]],
    ),
  )
