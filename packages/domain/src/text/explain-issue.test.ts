import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { DistrictCode } from '../districts/district.ts'
import { Comparator, Scope } from '../targets/target.ts'
import { explainIssue, explainIssues } from './explain-issue.ts'

const explain = (schema: z.ZodType, input: unknown, reportInput = true) =>
  explainIssues(schema.safeParse(input, { reportInput }).error ?? { issues: [] })
const sentences = (schema: z.ZodType, input: unknown) =>
  explain(schema, input).map(({ message }) => message)
const zh = (schema: z.ZodType, input: unknown) => sentences(schema, input).map((said) => said.zh)[0]
const en = (schema: z.ZodType, input: unknown) => sentences(schema, input).map((said) => said.en)[0]

describe('what is missing or of the wrong kind', () => {
  it('says that a field is missing and what belongs there', () => {
    const schema = z.object({ title: z.string() })
    expect(explain(schema, {})).toEqual([
      {
        field: 'title',
        path: ['title'],
        message: { zh: '缺少这一项，应填文字', en: 'This is missing; give text' },
      },
    ])
  })

  it('tells an empty field from a missing one', () => {
    expect(zh(z.object({ title: z.string() }), { title: null })).toBe(
      '这一项是空的，请填写或整项删去',
    )
  })

  it('says what was found instead', () => {
    expect(sentences(z.string(), 7)).toEqual([
      { zh: '应填文字，这里却是数字', en: 'Give text; this is a number' },
    ])
    expect(zh(z.number(), ['x'])).toBe('应填数字，这里却是列表')
    expect(zh(z.array(z.string()), 'x')).toBe('应填列表，这里却是文字')
    expect(zh(z.object({}), true)).toBe('应填一组字段，这里却是是非值（true 或 false）')
    expect(en(z.number(), Number.NaN)).toBe('Give a number; this is not a number')
  })

  it('asks for a whole number where decimals are given', () => {
    expect(zh(z.int(), 1.5)).toBe('应填整数，不带小数')
  })

  it('knows a missing field even where the parse kept no input', () => {
    const [said] = explain(z.object({ title: z.string() }), {}, false)
    expect(said?.message.zh).toBe('缺少这一项，应填文字')
  })
})

describe('limits', () => {
  it('counts characters, items and numbers each in their own words', () => {
    expect(zh(z.string().min(1), '')).toBe('不能为空')
    expect(zh(z.string().min(3), 'ab')).toBe('至少要有 3 个字')
    expect(zh(z.string().max(3), 'abcd')).toBe('最多 3 个字')
    expect(zh(z.string().length(3), 'ab')).toBe('应正好是 3 个字')
    expect(zh(z.array(z.string()).min(1), [])).toBe('至少要有一项')
    expect(en(z.array(z.string()).max(1), ['a', 'b'])).toBe('Must have at most 1 item')
    expect(zh(z.number().min(0), -1)).toBe('不能小于 0')
    expect(zh(z.number().gt(0), 0)).toBe('必须大于 0')
    expect(zh(z.number().max(100), 101)).toBe('不能大于 100')
    expect(zh(z.number().lt(100), 100)).toBe('必须小于 100')
    expect(zh(z.number().multipleOf(5), 3)).toBe('应是 5 的倍数')
  })
})

describe('forms of text', () => {
  it('shows how a date, a code and a district code are written', () => {
    expect(zh(Day, '2024-02-30')).toBe('应是确有其日的日期，写成 2024-06-30 的样子')
    expect(zh(Code, '任务一')).toContain('如 A1.2')
    expect(zh(DistrictCode, '15060')).toBe('应是六位数字的区划代码，如 150602')
    expect(en(z.string().regex(/x/), 'y')).toBe('This is not written in the form expected')
  })
})

describe('one of several values', () => {
  it('names the accepted values and the nearest one', () => {
    expect(zh(Comparator, 'gteq')).toBe(
      '没有“gteq”这个值，是不是“gte”？可填：gte、lte、eq、gt、about、between、all、benchmark',
    )
    expect(en(z.enum(['a', 'b']), 3)).toBe('Must be one of: a, b')
    expect(zh(z.literal(false), 1)).toBe('只能是 false')
    expect(zh(z.literal(''), 'x')).toBe('只能留空')
  })

  it('never repeats a long input', () => {
    const long = '长'.repeat(5000)
    const strict = z.strictObject({ kind: z.enum(['a', 'b']), day: Day })
    const said = sentences(strict, { kind: long, day: long, [long]: 1, [`${long}2`]: 2 })
    expect(said).toHaveLength(3)
    for (const { zh: chinese, en: english } of said)
      expect(Math.max(chinese.length, english.length)).toBeLessThan(150)
  })
})

describe('groups of fields', () => {
  it('names unknown fields', () => {
    expect(sentences(z.strictObject({}), { titel: 1 })).toEqual([
      { zh: '不认识的字段：“titel”', en: 'Unknown field: “titel”' },
    ])
    const many = Object.fromEntries([...'abcdefg'].map((key) => [key, 1]))
    expect(en(z.strictObject({}), many)).toBe('Unknown fields: “a”, “b”, “c”, “d”, “e” and 2 more')
  })

  it('explains a union by the alternative that was meant', () => {
    const member = z.union([z.literal(false), z.strictObject({ from: Day })])
    expect(explain(z.object({ member }), { member: { from: 'x' } })).toEqual([
      expect.objectContaining({ field: 'member.from', path: ['member', 'from'] }),
    ])
    expect(zh(member, { from: '2024-01-01', til: 1 })).toBe('不认识的字段：“til”')
  })

  it('explains a union by all alternatives where none was meant', () => {
    expect(zh(z.union([z.literal(false), z.strictObject({ from: Day })]), 7)).toBe(
      '只能是 false；或者：应填一组字段，这里却是数字',
    )
  })

  it('names the kinds of a scope', () => {
    expect(explain(Scope, { kind: 'regster' })).toEqual([
      {
        field: 'kind',
        path: ['kind'],
        message: {
          zh: '没有“regster”这个值，是不是“register”？可填：district、register、list',
          en: 'There is no value “regster”; is “register” meant? Accepted: district, register, list',
        },
      },
    ])
  })

  it('explains a bad key of a record', () => {
    expect(zh(z.record(z.string().max(2), z.number()), { abc: 1 })).toBe(
      '名称不合要求：最多 2 个字',
    )
  })

  it('explains a bad member of a map', () => {
    expect(zh(z.map(z.date(), z.number()), new Map([[new Date(0), 'x']]))).toBe(
      '其中一项不合要求：应填数字，这里却是文字',
    )
  })
})

describe('rules of our own', () => {
  it('takes both sentences from the rule', () => {
    const even = z
      .number()
      .refine((value) => value % 2 === 0, { params: { zh: '应是偶数', en: 'Must be even' } })
    expect(sentences(even, 3)).toEqual([{ zh: '应是偶数', en: 'Must be even' }])
  })

  it('falls back on the message, then on a plain sentence', () => {
    expect(
      zh(
        z.number().refine(() => false, 'Too odd'),
        3,
      ),
    ).toBe('Too odd')
    expect(
      zh(
        z.number().refine(() => false),
        3,
      ),
    ).toBe('不合要求')
  })

  it('explains one issue by itself', () => {
    const [issue] = Day.safeParse('x').error?.issues ?? []
    expect(issue && explainIssue(issue).en).toContain('2024-06-30')
  })
})
