import { DEFAULT_LIGHT_RULES } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { anIndex, aPlan } from '../../../test/small-plan.ts'
import { aboutView } from './about-view.ts'

describe('about the site', () => {
  it('lists the questions of the plan with what they touch, then those of its targets', () => {
    const records = aPlan()
    records.targets = records.targets.map((target) =>
      target.code === 'T01'
        ? { ...target, interpretation: { question: '恰好还是不低于？' } }
        : target,
    )
    expect(aboutView(anIndex({ records }), 'zh').points).toMatchObject([
      {
        code: 'Q1',
        decision: { text: '全部中小学校。' },
        about: [{ kind: 'target', code: 'T03' }],
      },
      { code: 'T01', decision: null, about: [{ kind: 'target', code: 'T01' }] },
    ])
  })

  it('tells the rules of the plan, or the default ones', () => {
    expect(aboutView(anIndex(), 'zh').rules).toHaveLength(DEFAULT_LIGHT_RULES.length)
    const records = aPlan()
    records.plan.lights = [{ when: 'share-of-expected', atLeast: 0.8, light: 'on-course' }]
    expect(aboutView(anIndex({ records }), 'en').rules).toEqual([
      'Not due yet, and the figure keeps pace with the time that has passed. → On course. At least 80% of what is expected must be there.',
    ])
  })

  it('sends readers to who issued the plan, else to who coordinates it, and to nobody made up', () => {
    expect(aboutView(anIndex(), 'zh').contact).toBeNull()
    const records = aPlan()
    records.issuedText += '科协充分发挥综合协调作用。'
    expect(aboutView(anIndex({ records }), 'zh').contact?.text).toBe(
      records.units.find(({ name }) => name === '科协')?.name,
    )
    records.plan.issuer = '东胜区人民政府'
    expect(aboutView(anIndex({ records }), 'en').contact).toEqual({
      text: '东胜区人民政府',
      lang: 'zh-CN',
    })
  })

  it('leaves out what the text does not say', () => {
    expect(aboutView(anIndex(), 'zh').document).toMatchObject({
      issuer: null,
      number: null,
      issuedOn: null,
    })
  })
})
