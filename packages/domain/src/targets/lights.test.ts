import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import { assessTarget } from './assess.ts'
import {
  DEFAULT_LIGHT_RULES,
  LIGHT_NAMES,
  Light,
  type LightRule,
  ruleName,
  WORST_FIRST,
} from './lights.ts'

const { plan } = aContext()
const assess = (lights: LightRule[] | null, value: number, asOf = '2023-12-31') =>
  assessTarget(
    aTarget(),
    aContext({ plan: { ...plan, lights } }),
    [aValue({ period: '2021', value })],
    asOf,
  )

describe('the label of a light', () => {
  it('is the name of the light where the rule has none', () => {
    expect(ruleName({ when: 'met', light: 'met' })).toEqual(LIGHT_NAMES.met)
    expect(assess(null, 100).label).toEqual({ zh: '已完成', en: 'Done' })
  })

  it('is the name of the rule, in Chinese too where there is no other', () => {
    expect(ruleName({ when: 'zero', light: 'behind', name: '零报告' })).toEqual({
      zh: '零报告',
      en: '零报告',
    })
  })

  it('tells what is met late from what is met', () => {
    const late = [aValue({ period: '2023', value: 100, happened: '2023-05-01' })]
    const { light, label } = assessTarget(
      aTarget({ recurrence: 'once', due: '2022-12-31' }),
      aContext(),
      late,
      '2023-12-31',
    )
    expect({ light, label }).toEqual({ light: 'met', label: { zh: '逾期完成', en: 'Met late' } })
  })

  it('says where nothing applies', () => {
    const { light, label, sentence } = assessTarget(
      aTarget(),
      aContext(),
      [aValue({ period: '2021-2025', state: 'not-applicable', value: null })],
      '2026-01-01',
    )
    expect({ light, label }).toEqual({
      light: 'no-data',
      label: { zh: '不适用', en: 'Not applicable' },
    })
    expect(sentence).toEqual({ zh: '已报告为不适用。', en: 'Reported as not applicable.' })
  })
})

describe('the rules of a plan', () => {
  const strict: LightRule[] = [
    { when: 'met', light: 'met', name: '达标', nameEn: 'Reached' },
    { when: 'share-of-expected', light: 'on-course' },
    {
      ...{ when: 'share-of-expected', atLeast: 0.8, light: 'behind' },
      ...{ name: '略有滞后', nameEn: 'Slightly behind' },
    },
    { when: 'otherwise', light: 'overdue', name: '严重滞后', nameEn: 'Far behind' },
  ]

  it('are asked in their order, the first that holds says the word', () => {
    expect(assess(strict, 100).label.zh).toBe('达标')
    expect(assess(strict, 60).label.zh).toBe('正常')
    expect(assess(strict, 48).label.zh).toBe('略有滞后')
    expect(assess(strict, 47).label.zh).toBe('严重滞后')
  })

  it('speak in the sentence too', () => {
    expect(assess(strict, 48).sentence).toEqual({
      zh: '截至 2023 年底为 48 人，按时间进度应为 60 人，进度略有滞后。',
      en: '48 people by the end of 2023, 60 people expected by then, slightly behind.',
    })
  })

  it('that say nothing of a target leave it behind', () => {
    expect(assess([{ when: 'met', light: 'met' }], 10)).toMatchObject({
      light: 'behind',
      rule: 'otherwise',
    })
  })
})

describe('every light', () => {
  it('has a name in both languages and a place among the others', () => {
    expect([...WORST_FIRST].sort()).toEqual([...Light.options].sort())
    for (const light of Light.options) expect(LIGHT_NAMES[light].en).toMatch(/^[A-Z]/)
  })

  it('comes from one of the default rules', () => {
    expect(new Set(DEFAULT_LIGHT_RULES.map(({ light }) => light))).toEqual(new Set(Light.options))
  })
})
