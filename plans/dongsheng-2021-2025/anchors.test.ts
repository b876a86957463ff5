import { describe, expect, it } from 'vitest'
import { loadPlan } from './plan.fixture.ts'

const { document, issuedText, findings, records } = await loadPlan()
const { basis, principles, themeDays, questions } = records.plan
const { actions, projects, safeguards, tasks, targets, units, registers } = records

describe('quotes', () => {
  const sections = outlineOf(issuedText)
  const anchored = [
    ...basis.map((entry) => ({ code: entry.title, clause: entry.clause })),
    ...[principles, actions, projects, safeguards, tasks, targets, themeDays].flat(),
  ]

  it.each(anchored)('$code stands in its section of the text', ({ clause }) => {
    expect(sections.get(clause?.path ?? '')).toContain(clause?.quote)
  })

  it.each(tasks)(
    '$code is quoted from its title to the end of its tag',
    ({ title, clause, tag }) => {
      expect(clause.quote.startsWith(`${title}。`)).toBe(true)
      expect(clause.quote.endsWith(`。${tag}`)).toBe(true)
    },
  )

  it.each(targets.filter(({ task, safeguard }) => task ?? safeguard))(
    '$code is part of what its task or safeguard quotes',
    ({ task, safeguard, clause }) => {
      const holder = [...tasks, ...safeguards].find(({ code }) => code === (task ?? safeguard))
      expect(holder?.clause.quote).toContain(clause.quote)
      expect(holder?.clause.path).toBe(clause.path)
    },
  )
})

describe('the plan', () => {
  it('holds every part of the text', () => {
    const parts = { actions, projects, safeguards, principles, basis, themeDays, units }
    expect(
      Object.fromEntries(Object.entries(parts).map(([name, { length }]) => [name, length])),
    ).toEqual({
      actions: 5,
      projects: 4,
      safeguards: 7,
      principles: 4,
      basis: 3,
      themeDays: 16,
      units: 36,
    })
    expect(registers.find(({ code }) => code === 'towns')?.entities).toHaveLength(15)
  })

  it('passes its own check', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('leaves one question open and has decided all others', () => {
    expect(questions.filter(({ decision }) => !decision).map(({ code }) => code)).toEqual(['Q6'])
    const readings = targets.flatMap(({ interpretation }) => interpretation ?? [])
    expect(readings.filter(({ decision }) => !decision)).toEqual([])
  })

  it('asks only about records that it has', () => {
    const codes = new Set([...tasks, ...targets, ...safeguards].map(({ code }) => code))
    const about = questions.flatMap((question) => question.about ?? [])
    expect(about.filter((code) => !codes.has(code))).toEqual([])
  })

  it('has ten school terms that follow one another within the plan', () => {
    const terms = records.periods.filter(({ type }) => type === 'term')
    expect(terms).toHaveLength(10)
    const days = terms.flatMap(({ start, end }) => [start, end])
    expect(days).toEqual([...days].sort())
    expect(days.at(-1)).toBe(records.plan.end)
  })

  it('says everything in English too', () => {
    expect(withoutEnglish(document)).toEqual([])
  })
})

/** The text of every section by its path; a section holds what stands under it. */
function outlineOf(text: string): Map<string, string> {
  const sections = new Map<string, string>()
  let path = ['前言']
  for (const line of text.split('\n').map((entry) => entry.trim())) {
    const heading =
      /^(?:(?<first>[一二三四五])、|[（(](?<second>[一二三四五])[）)]|(?<third>\d)\.)/u.exec(line)
    const { first, second, third } = heading?.groups ?? {}
    if (first) path = [first]
    else if (second) path = [...path.slice(0, 1), `（${second}）`]
    else if (third) path = [...path.slice(0, 2), third]
    for (let depth = 1; depth <= path.length; depth++) {
      const key = path.slice(0, depth).join('/')
      sections.set(key, `${sections.get(key) ?? ''}${line}\n`)
    }
  }
  return sections
}

const SPOKEN = ['title', 'name', 'measure', 'question', 'decision', 'when']

/** The texts of a document that have no English beside them. */
function withoutEnglish(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(withoutEnglish)
  if (typeof value !== 'object' || value === null) return []
  const fields = new Map(Object.entries(value))
  const here = SPOKEN.filter(
    (key) => fields.has(key) && !/[A-Za-z%]/u.test(`${fields.get(`${key}En`) ?? ''}`),
  )
  return [
    ...here.map((key) => `${fields.get(key)}`),
    ...[...fields.values()].flatMap(withoutEnglish),
  ]
}
