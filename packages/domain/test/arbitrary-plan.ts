import fc from 'fast-check'
import { PlanDocument } from '../src/plan/plan-document.ts'
import { isVisible } from '../src/text/visible.ts'

// Plans of every shape that the schema allows and `flattenPlan` can read: codes are unique and references
// known. Defaults are left out, as `nestPlan` leaves them, and nothing is written as null.

/** Any text a person or a program may leave in a field: no control characters, trimmed, not empty. */
export const aText = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: longest }),
      fc.string({
        unit: fc.constantFrom(...'东胜区A1: #-\'"“”，。\n|>&*!%@`?{}[]\\~ '),
        minLength: 1,
        maxLength: longest,
      }),
      fc.constantFrom(
        'null',
        'true',
        '2024',
        '1e3',
        '~',
        '0x1F',
        '- a',
        'a: b',
        '2021-01-01',
        '# a',
        'yes',
      ),
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: `textIsPrintable` refuses these.
    .map((text) => text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF\p{Cs}]/gu, '字').trim())
    .filter((text) => text !== '' && text.length <= longest && isVisible(text))

const aDay = fc
  .integer({ min: 0, max: 12_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const few = <T>(arbitrary: fc.Arbitrary<T>, most = 3) => fc.array(arbitrary, { maxLength: most })
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)

const aClause = fc.record({ path: aText(40), quote: aText(200) })
const anInterpretation = fc.record({
  question: aText(100),
  questionEn: maybe(aText(100)),
  decision: maybe(aText(100)),
  decidedOn: maybe(aDay),
  reason: maybe(aText(40)),
})
const code = fc.constant('C')
const titled = { code, title: aText(60), titleEn: maybe(aText(60)), clause: aClause }

const aScope = fc.oneof(
  fc.constant({ kind: 'district' as const }),
  fc.record({ kind: fc.constant('register' as const), register: fc.constant('R') }),
  fc.record({
    kind: fc.constant('list' as const),
    register: fc.constant('R'),
    entities: fc.constant(['a', 'b']),
  }),
)
const aTarget = fc.record({
  ...titled,
  kind: fc.constantFrom('number', 'ratio', 'survey', 'milestone'),
  comparator: fc.constantFrom('gte', 'lte', 'eq', 'gt', 'about', 'between', 'all', 'benchmark'),
  value: maybe(number),
  upper: maybe(number),
  tolerance: maybe(fc.constantFrom(0, 0.05, 0.1)),
  measure: aText(10),
  measureEn: maybe(aText(10)),
  recurrence: fc.constantFrom('plan', 'year', 'half', 'quarter', 'month', 'term', 'once'),
  due: maybe(aDay),
  scope: aScope,
  accumulation: fc.constantFrom('increment', 'running-total', 'snapshot', 'distinct'),
  pace: fc.constantFrom('linear', 'at-due'),
  obligation: fc.constantFrom('binding', 'aspiration'),
  breakdown: maybe(fc.constant([{ period: '2021', value: 10 }])),
  benchmark: maybe(fc.constant('city')),
  dimensions: maybe(
    fc.constant([
      { code: 'channel', title: '方式', categories: [{ code: 'online', title: '线上' }] },
    ]),
  ),
  counter: maybe(fc.constant('activities.lectures')),
  interpretation: maybe(anInterpretation),
})
const units = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })

const aTask = (names: readonly string[]) =>
  fc
    .record({
      ...titled,
      tag: maybe(aText(60)),
      lead: fc.subarray([...names], { maxLength: 1 }),
      responsible: fc.subarray([...names, '各成员单位']),
      targets: few(aTarget),
    })
    .map((task) => ({
      ...task,
      responsible: task.responsible.filter((unit) => !task.lead.includes(unit)),
    }))

const aUnit = (number: number) =>
  fc.record({
    code: fc.constant(`unit-${number}`),
    name: fc.constant(`单位${number}`),
    nameEn: maybe(aText(20)),
    aliases: fc.subarray([`别名${number}`, `简称 ${number}`]),
    kind: fc.constantFrom('party', 'government', 'town', 'other'),
    from: maybe(aDay),
    to: maybe(aDay),
    member: maybe(
      fc.oneof(
        fc.constant(false as const),
        fc.record({ from: aDay.filter((day) => day !== START), to: maybe(aDay) }),
      ),
    ),
  })

const START = '2021-01-01'

const aPlanOf = (numbers: readonly number[]) => {
  const names = numbers.map((number) => `单位${number}`)
  const tasks = few(aTask(names))
  return fc.record({
    district: fc.record({ code: fc.constant('150602'), name: aText(20), nameEn: maybe(aText(20)) }),
    plan: fc.record({
      code: fc.constantFrom('2021-2025', 'fourteenth'),
      title: aText(60),
      titleEn: maybe(aText(60)),
      start: fc.constant(START),
      end: fc.constant('2025-12-31'),
      status: fc.constantFrom('draft', 'published', 'closed'),
      issuer: maybe(aText(20)),
      documentNumber: maybe(aText(20)),
      issuedOn: maybe(aDay),
      text: fc.constant('issued.txt'),
    }),
    basis: few(fc.record({ title: aText(40), number: maybe(aText(20)), clause: maybe(aClause) })),
    questions: few(
      anInterpretation.chain((entry) =>
        fc
          .record({ code, about: maybe(fc.constant(['C1'])) })
          .map((rest) => ({ ...rest, ...entry })),
      ),
    ),
    principles: few(fc.record(titled)),
    lights: maybe(
      few(fc.record({ when: fc.constantFrom('met', 'zero'), light: fc.constant('met') })),
    ),
    units: fc.tuple(...numbers.map(aUnit)),
    periods: fc.subarray(['year', 'half', 'quarter', 'month']),
    terms: few(
      fc.record({
        code,
        title: aText(20),
        titleEn: maybe(aText(20)),
        start: aDay,
        end: aDay,
        parent: fc.constant('2021'),
      }),
    ),
    registers: few(
      fc.record({
        code,
        title: aText(20),
        titleEn: maybe(aText(20)),
        each: maybe(aText(10)),
        entities: few(fc.record({ code, name: aText(20), from: maybe(aDay) })),
      }),
    ),
    benchmarks: few(
      fc.record({
        code,
        title: aText(20),
        measure: aText(10),
        source: maybe(aText(20)),
        values: few(fc.record({ period: fc.constant('2021'), value: number })),
      }),
    ),
    amendments: few(
      fc.record({
        code,
        title: aText(20),
        effective: aDay,
        documentNumber: maybe(aText(20)),
        reason: aText(40),
        targets: few(
          fc.record({ target: fc.constant('C1'), value: maybe(number), due: maybe(aDay) }),
        ),
        tasks: few(fc.record({ task: fc.constant('C1'), title: maybe(aText(20)) })),
      }),
    ),
    targets: few(aTarget),
    actions: few(fc.record({ ...titled, audience: maybe(aText(20)), tasks })),
    projects: few(fc.record({ ...titled, tasks })),
    safeguards: few(
      fc.record({
        ...titled,
        targets: few(aTarget, 1),
        items: few(fc.record({ ...titled, targets: few(aTarget, 1) })),
      }),
    ),
    themeDays: few(
      fc.record({ ...titled, officialTitle: maybe(aText(20)), when: maybe(aText(20)) }),
    ),
  })
}

/** A plan document in its canonical form. */
export const anArbitraryPlan: fc.Arbitrary<PlanDocument> = units
  .chain(aPlanOf)
  .map((input) => PlanDocument.parse(numberCodes(withoutUndefined(input))))

/** `C` becomes `C1`, `C2`, … in the order of the document: every code is there once. */
function numberCodes(input: unknown): unknown {
  let next = 0
  const text = JSON.stringify(input, (key, value: unknown) => {
    if (key !== 'code' || value !== 'C') return value
    next++
    return `C${next}`
  })
  return JSON.parse(text)
}

const withoutUndefined = (input: unknown): unknown => JSON.parse(JSON.stringify(input))
